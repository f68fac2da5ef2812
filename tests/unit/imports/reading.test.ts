import { expect, test } from 'vitest'
import { profileOf } from '@/lib/imports/profile'
import { interpretation, tableReading } from '@/lib/imports/reading'
import { rowsIn } from './files'

test('what a column is understood as, and whether that is a guess', async () => {
  const { format, rows } = await rowsIn(Buffer.from('Firma,Eingang,Wert\nA,03/04/2026,1.234\n'))
  const profile = await profileOf(format.header, rows)
  const context = { delimiter: ',', timeZone: 'Europe/Vienna', stages: new Map(), choices: [] }
  const { columns } = tableReading(
    'opportunities',
    ['company', 'enteredOn', 'value'],
    profile,
    context,
  )
  const shown = columns.map((reading, at) => {
    const column = profile.columns[at]
    return column && interpretation(column, reading)
  })
  expect(shown).toEqual([
    { kind: 'plain' },
    { kind: 'date', order: 'dmy', assumed: true },
    { kind: 'number', mark: 'point', scale: 0, assumed: true },
  ])
})
