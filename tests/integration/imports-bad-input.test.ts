import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { importFolder, makeImportFolder } from '@/lib/imports/files'
import { leftBehindCsv } from '@/lib/imports/queries/left-behind-csv'
import { importPage } from '@/lib/imports/queries/page'
import { importReview } from '@/lib/imports/queries/review'
import { refusedFrom, refusedText } from '@/lib/imports/refused-files'
import { problemSentence } from '@/lib/imports/sentences'
import { receiveFiles } from '@/lib/imports/upload'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { csv, maven, receive, takeOver, upload } from '@/tests/support/imports/files'
import { marketer, organisation } from '@/tests/support/people'

let mara: Viewer

beforeEach(async () => {
  mara = await marketer(await organisation())
})

test.each([
  ['empty', Buffer.alloc(0), 'file.empty'],
  ['only line ends', Buffer.from('\r\n\r\n'), 'file.empty'],
  ['binary', randomBytes(5_000), 'file.binary'],
  ['a workbook', Buffer.from('504b030414000600', 'hex'), 'file.workbook'],
  ['without names of columns', Buffer.from('1;2;3\n4;5;6\n'), 'file.headerIsData'],
  ['without rows', Buffer.from('Firma;Stufe\n'), 'file.noRows'],
])('a file that is %s is refused with its reason', async (_what, content, code) => {
  const { files, refused } = await receive(mara, randomUUID(), { name: 'x.csv', content })
  expect(files).toEqual([])
  expect(refused).toMatchObject([{ name: 'x.csv', problem: { code } }])
  const [first] = refused
  if (!first) throw new Error('not refused')
  expect(problemSentence(mara, first.problem)).toMatch(/^[\p{Lu}„].*\.$/u)
  const query = new URLSearchParams(refusedText(refused))
  expect(refusedFrom(query.get('refused') ?? undefined)).toMatchObject([
    { name: 'x.csv', key: `imports.problems.${code}` },
  ])
})

test('a file beyond 200 MB is refused while it comes in', async () => {
  const id = randomUUID()
  const folder = await makeImportFolder(mara.orgId, id)
  const boundary = 'edge'
  const line = Buffer.from(`${'x'.repeat(99)};${'y'.repeat(99)}\n`.repeat(5_000))
  async function* body() {
    const head = 'Content-Disposition: form-data; name="files"; filename="big.csv"'
    yield Buffer.from(`--${boundary}\r\n${head}\r\n\r\nFirma;Ort\n`)
    for (let sent = 0; sent <= 200_000_000; sent += line.length) yield line
    yield Buffer.from(`\r\n--${boundary}--\r\n`)
  }
  const headers = new Headers({ 'content-type': `multipart/form-data; boundary=${boundary}` })
  const stream = streamOf(body())
  const { files, refused } = await receiveFiles({ headers, body: stream }, folder, randomUUID)
  expect(files).toEqual([])
  expect(refused).toMatchObject([
    { name: 'big.csv', problem: { code: 'file.tooLarge', values: { limit: 200 } } },
  ])
}, 60_000)

test('an upload that breaks off is an error, and its files are ours alone', async () => {
  const id = randomUUID()
  await receive(mara, id, await maven('products.csv'))
  const [name = ''] = readdirSync(importFolder(mara.orgId, id))
  expect(statSync(join(importFolder(mara.orgId, id), name)).mode & 0o777).toBe(0o600)
  async function* body() {
    const head = 'Content-Disposition: form-data; name="files"; filename="a.csv"'
    yield Buffer.from(`--edge\r\n${head}\r\n\r\nFirma;Ort\nAlmtal;Gn`)
    throw new Error('gone')
  }
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=edge' })
  const folder = await makeImportFolder(mara.orgId, randomUUID())
  await expect(
    receiveFiles({ headers, body: streamOf(body()) }, folder, randomUUID),
  ).rejects.toThrow()
  expect(await everyRow('Import')).toEqual([])
})

test('bad rows stay behind with line, column and reason while the good ones go in', async () => {
  const file = csv(
    'leads.csv',
    'ID;Firma;Eingang;Wert;E-Mail;Stufe',
    'A1;Almtal;31.02.2026;100;a@almtal.example;MQL',
    'A2;Gnas;3.11.2026;k. A.;b@gnas.example;MQL',
    'A3;Rannburg;3.11.2026;100;keine;MQL',
    'A4;"=HYPERLINK(""x"")";4.11.2026;1.100,50;ok@gnas.example;MQL',
    'A5;Hausruck;4.11.2026;1',
    `A6;${'x'.repeat(300)};4.11.2026;1;c@hausruck.example;MQL`,
    'A7;Almtal\u0000;4.11.2026;1;;MQL',
    'A1;Almtal;4.11.2026;7;a@almtal.example;MQL',
    'A1;Almtal;4.11.2026;8;a@almtal.example;MQL',
  )
  const importId = await takeOver(mara, [file])
  expect(await importPage(mara, importId)).toMatchObject({ rowsCreated: 2, rowsRejected: 7 })
  expect((await everyRow('Lead')).map(({ externalId, value }) => [externalId, value])).toEqual([
    ['A4', '1100.50'],
    ['A1', '7.00'],
  ])
  const { text, name } = await leftBehindCsv(mara, importId)
  expect(name).toBe('liegen-geblieben.csv')
  expect(text.startsWith('\uFEFFDatei;Zeile;Spalte;Art;Grund\r\n')).toBe(true)
  const lines = text.split('\r\n')
  expect(lines).toContain(
    'leads.csv;2;Eingang;Fehler;31.02.2026 gibt es nicht. Gemeint ist vielleicht 28.02.2026.',
  )
  expect(lines).toContain('leads.csv;3;Wert;Fehler;„k. A.“ ist keine Zahl.')
  expect(lines.filter((line) => line.startsWith('leads.csv;10;'))).toEqual([
    'leads.csv;10;;Fehler;Steht mit anderen Werten schon in Zeile 9.',
  ])
})

test('a file in Windows-1252 with bytes that are none is told apart row by row', async () => {
  const latin = Buffer.from('ID;Firma\nA1;Käserei Grün\n', 'latin1')
  const first = await takeOver(mara, [{ name: 'l.csv', content: latin }])
  expect(await importPage(mara, first)).toMatchObject({ rowsCreated: 1 })
  expect(await everyRow('Company')).toMatchObject([{ name: 'Käserei Grün' }])
  const good = Buffer.from('ID;Firma\nA2;Käserei Grün\nA3;Sägewerk\nA4;')
  const broken = Buffer.concat([good, Buffer.from([0xe4, 0x20]), Buffer.from('x\n')])
  const importId = await upload(mara, { name: 'm.csv', content: broken })
  const seen = await importReview(mara, importId)
  expect(seen.errors.first).toMatchObject([{ line: 4, code: 'text.misencoded' }])
})

test('the list of a dry run writes nothing, and its cells are no formulas', async () => {
  const file = csv('leads.csv', 'ID;=Firma;Wert', 'A1;=1+1;x')
  const importId = await upload(mara, file)
  const before = await checksums()
  const { text } = await leftBehindCsv(mara, importId)
  expect(await checksums()).toEqual(before)
  expect(text).not.toMatch(/;[=+@-]/)
})

test('the files go when the import is done', async () => {
  const importId = await takeOver(mara, [await maven('products.csv')])
  expect(existsSync(importFolder(mara.orgId, importId))).toBe(false)
})

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}
