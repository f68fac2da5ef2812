import { expect, test } from 'vitest'
import { inspect } from '@/lib/imports/inspect'
import { profileOf } from '@/lib/imports/profile'
import { tableReading } from '@/lib/imports/reading'
import { isSound, readRow } from '@/lib/imports/rows'
import { rowsOf } from '@/lib/imports/table'
import { accepted } from './files'

const total = 100_000

/** 100,000 rows, about 12 MB, made while they are read. */
function* generated(): Generator<Uint8Array> {
  yield Buffer.from('Kennung;Firma;Eingang;Wert;Notiz\n')
  for (let from = 0; from < total; from += 500) {
    const rows = Array.from({ length: 500 }, (_, at) => rowText(from + at))
    yield Buffer.from(rows.join(''))
  }
}

function rowText(number: number): string {
  const day = number % 1000 === 0 ? '31.02.2026' : '03.11.2026'
  return `L-${number};Käserei ${number} GmbH;${day};${number % 1000}.500,25;"Zeile 1\n${'Text '.repeat(12)}"\n`
}

test('100,000 rows stream: the bad ones are found, memory stays bounded', async () => {
  const [head = new Uint8Array(), second = new Uint8Array()] = generated()
  const format = accepted(await inspect(Buffer.concat([head, second]), 12_000_000))
  const before = process.memoryUsage().rss
  const profile = await profileOf(format.header, rowsOf(generated(), format))
  expect(profile.rows).toBe(total)
  expect(profile.columns.map(({ distinct }) => distinct?.size)).toEqual([
    undefined,
    undefined,
    2,
    1000,
    1,
  ])
  const reading = tableReading(
    'opportunities',
    ['externalId', 'company', 'enteredOn', 'value', 'note'],
    profile,
    {
      delimiter: format.delimiter,
      timeZone: 'Europe/Vienna',
      stages: new Map(),
      choices: [],
    },
  )
  let sound = 0
  let lastLine = 0
  for await (const raw of rowsOf(generated(), format)) {
    const row = readRow(raw, reading)
    if (isSound(row)) sound += 1
    lastLine = row.line
  }
  expect([sound, lastLine]).toEqual([total - total / 1000, total * 2])
  expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(150)
}, 60_000)
