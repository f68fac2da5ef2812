import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { delimiters } from '@/lib/imports/csv'
import { decode, recogniseEncoding } from '@/lib/imports/encoding'
import { all, pieces, rowsIn } from './files'

const header = ['Firma', 'Ort', 'Umsatz']
const rows = [
  ['Käserei Almtal eGen', 'Grünau', '12.500,00'],
  ['Stadtwerke „Rannburg“', 'Öd; bei, Weiß | "Süd"', '1.234,5'],
  ['Große Łąka', 'Zeile 1\nZeile 2', '7'],
]
const inWindows1252 = rows.map((row) => row.map((cell) => cell.replace('Łąka', 'Laka')))

function csv(table: string[][], delimiter: string, end: string): string {
  const quoted = (cell: string) =>
    /[",;|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return table.map((row) => row.map(quoted).join(delimiter)).join(end)
}

const kinds = [
  { name: 'UTF-8', write: (text: string) => Buffer.from(text), table: rows },
  { name: 'UTF-8 with BOM', write: (text: string) => Buffer.from(`\uFEFF${text}`), table: rows },
  {
    name: 'Windows-1252',
    write: (text: string) => iconv.encode(text, 'windows-1252'),
    table: inWindows1252,
  },
  {
    name: 'UTF-16LE',
    write: (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true }),
    table: rows,
  },
  {
    name: 'UTF-16BE',
    write: (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true }),
    table: rows,
  },
]

describe.each(kinds)('$name', ({ write, table }) => {
  test.each(delimiters.flatMap((delimiter) => ['\n', '\r\n'].map((end) => ({ delimiter, end }))))(
    'with $delimiter and line end $end is read, in one piece and byte by byte',
    async ({ delimiter, end }) => {
      const bytes = write(csv([header, ...table], delimiter, end))
      for (const size of [1, 3, 65_536]) {
        const read = await rowsIn(bytes, size)
        expect(read.format).toMatchObject({ delimiter, header })
        expect(read.rows.map(({ cells }) => cells)).toEqual(table)
        expect(read.rows.map(({ line }) => line)).toEqual([2, 3, 4])
      }
    },
  )
})

test('the first character beyond ASCII decides when it comes after the looked-at part', async () => {
  const filler = `Firma;Ort\n${'Muster;Wien\n'.repeat(7000)}`
  for (const write of [
    (text: string) => Buffer.from(text),
    (text: string) => iconv.encode(text, 'windows-1252'),
  ]) {
    for (const size of [1000, 65_536]) {
      const { format, rows: read } = await rowsIn(write(`${filler}Käserei;Grünau\n`), size)
      expect(format.encoding).toBe('ascii')
      expect(read.at(-1)?.cells).toEqual(['Käserei', 'Grünau'])
    }
  }
})

test('bytes that are not UTF-8 spoil their row, not the file', async () => {
  const broken = Buffer.concat([
    Buffer.from('Firma;Ort\nKäserei;Grünau\nM'),
    Buffer.from([0xfc]),
    Buffer.from('ller;Weiß\nGut;Öd\n'),
  ])
  const { format, rows: read } = await rowsIn(broken)
  expect(format.encoding).toBe('utf-8')
  expect(read.map(({ cells }) => cells[0])).toEqual(['Käserei', 'M\uFFFDller', 'Gut'])
})

test('decoding does not depend on how the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, size) => {
        for (const encoding of ['ascii', 'utf-8', 'windows-1252'] as const) {
          const whole = (await all(decode([bytes], encoding))).join('')
          expect((await all(decode(pieces(bytes, size), encoding))).join('')).toBe(whole)
        }
      },
    ),
  )
})

test.each([
  ['empty', Buffer.alloc(0), 'file.empty'],
  [
    'an image',
    Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex'),
    'file.binary',
  ],
  ['nothing but NUL', Buffer.alloc(100), 'file.binary'],
  ['an Excel workbook', Buffer.from('504b030414000600080000002100', 'hex'), 'file.workbook'],
  ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.workbook'],
])('%s is refused', (_what, bytes, code) => {
  expect(recogniseEncoding(bytes)).toMatchObject({ ok: false, problem: { code } })
})
