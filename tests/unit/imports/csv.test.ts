import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Delimiter,
  delimiters,
  type RawRow,
  recordLimits,
  records,
  recordsOf,
} from '@/lib/imports/csv'
import { all } from './files'

function rowsOf(text: string, delimiter: Delimiter = ','): RawRow[] {
  return recordsOf(text, delimiter, true)
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'ä', ' ', '"', ',', ';', '\n', '\r\n', '1', '|'),
})
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
})

function writtenCsv(rows: string[][], delimiter: string, end: string): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  return rows.map((row) => row.map(quote).join(delimiter) + end).join('')
}

test('what was written is read, whatever the delimiter, line end and cut into pieces', async () => {
  const kinds = fc.tuple(
    fc.constantFrom(...delimiters),
    fc.constantFrom('\n', '\r\n'),
    fc.integer({ min: 1, max: 20 }),
  )
  await fc.assert(
    fc.asyncProperty(table, kinds, async (rows, [delimiter, end, size]) => {
      const text = writtenCsv(rows, delimiter, end)
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      const found = await all(records(pieces, delimiter))
      expect(found.map(({ cells }) => cells)).toEqual(
        rows.filter((row) => row.some((text) => text.trim() !== '')),
      )
      expect(found).toEqual(rowsOf(text, delimiter))
    }),
  )
})

test('agrees with csv-parse on well-formed files', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = writtenCsv(rows, ';', '\n')
      const other: string[][] = parse(text, { delimiter: ';', relax_column_count: true })
      expect(rowsOf(text, ';').map(({ cells }) => cells)).toEqual(
        other.filter((row) => row.some((text) => text.trim() !== '')),
      )
    }),
  )
})

describe('lines are the physical ones of the file', () => {
  test.each(['\n', '\r\n', '\r'])(
    'with line ends %j, quoted line breaks and blank lines',
    (end) => {
      const text = ['a,b', '1,"x', 'y', 'z"', '', '2,c', ',', '3,d'].join(end)
      expect(rowsOf(text).map(({ line }) => line)).toEqual([1, 2, 6, 8])
      expect(rowsOf(text)[1]?.cells).toEqual(['1', ['x', 'y', 'z'].join(end)])
    },
  )
})

test('quotes within a bare field and text after a closing quote are letters', () => {
  expect(rowsOf('Rohr 5" lang,1\n"GmbH" Muster,2\n').map(({ cells }) => cells)).toEqual([
    ['Rohr 5" lang', '1'],
    ['"GmbH" Muster', '2'],
  ])
})

test('a quote that is never closed costs its own line only', () => {
  const rows = rowsOf('a,b\n1,"offen\n2,gut\n3,"zu"\n4,gut')
  expect(rows.map(({ line, problem }) => [line, problem?.code])).toEqual([
    [1, undefined],
    [2, 'row.quoteOpen'],
    [3, undefined],
    [4, undefined],
    [5, undefined],
  ])
  expect(rows[3]?.cells).toEqual(['3', 'zu'])
})

test('a quote that runs on for too many lines is a slip', () => {
  const text = `a,b\n1,"offen\n${'2,gut\n'.repeat(recordLimits.lines + 5)}3,"zu"\n`
  const rows = rowsOf(text)
  expect(rows[1]).toMatchObject({ line: 2, problem: { code: 'row.quoteOpen' } })
  expect(rows).toHaveLength(recordLimits.lines + 8)
})

test('a line without an end is given up without filling the memory', async () => {
  function* endless() {
    yield 'a,b\n'
    for (let count = 0; count < 500; count += 1) yield 'x'.repeat(10_000)
    yield '\r'
    yield '\n1,2'
  }
  const rows = await all(records(endless(), ','))
  expect(rows.map(({ line, problem }) => [line, problem?.code])).toEqual([
    [1, undefined],
    [2, 'row.endless'],
    [3, undefined],
  ])
})
