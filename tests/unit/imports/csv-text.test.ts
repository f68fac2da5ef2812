import { expect, test } from 'vitest'
import { recordsOf } from '@/lib/imports/csv'
import { csvText } from '@/lib/imports/csv-text'

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\0=1+1',
  ' =1+1',
  '＝1+1',
  '=HYPERLINK("http://x";"y")',
  '-2+3+cmd|" /C calc"!A0',
])('%j is text to a spreadsheet', (cell) => {
  const [row] = recordsOf(csvText([['a', cell]]).slice(1), ';', true)
  expect(row?.cells).toEqual(['a', `'${cell}`])
})

test('what is no formula stays as it is', () => {
  const cells = ['Käserei; Almtal', 'sagt "ja"', 'zwei\nZeilen', 12, -3]
  const [row] = recordsOf(csvText([cells]).slice(1), ';', true)
  expect(row?.cells).toEqual(['Käserei; Almtal', 'sagt "ja"', 'zwei\nZeilen', '12', '-3'])
})

test('it begins with a byte order mark and ends its lines as Windows does', () => {
  expect(csvText([['a', 'b'], ['c']])).toBe('\uFEFFa;b\r\nc\r\n')
})
