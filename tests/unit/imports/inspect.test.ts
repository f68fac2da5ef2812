import { expect, test } from 'vitest'
import { inspect, sizeLimit } from '@/lib/imports/inspect'
import { rowsIn } from './files'

function inspectText(text: string) {
  const bytes = Buffer.from(text)
  return inspect(bytes, bytes.length)
}

test.each([
  ['', 'file.empty'],
  ['\n\n;;\n', 'file.empty'],
  ['\uFEFF', 'file.empty'],
  ['Firma;Ort\n', 'file.noRows'],
  ['Cancity,2016-10-20,1054\nIsdom,2016-10-25,4514\n', 'file.headerIsData'],
  ['1C1I7A6R,Moses Frase,Won\nZ063OYW0,Darcel,Won\n', 'file.headerIsData'],
  ['Almtal;technik@almtal.example\nRann;a@b.example\n', 'file.headerIsData'],
  ['Almtal;31.12.2026\nRann;1.1.2026\n', 'file.headerIsData'],
  ['Almtal;1.234,50 €\nRann;3\n', 'file.headerIsData'],
  ['Firma;;Ort\na;b;c\n', 'file.headerEmpty'],
  ['Firma;Ort;FIRMA\na;b;c\n', 'file.headerTwice'],
  ['Kundenliste Herbst\nFirma;Ort\na;b\nc;d\n', 'file.headerWidth'],
  ['Fir\0ma;Ort\na;b\n', 'file.headerUnreadable'],
  [`${Array.from({ length: 201 }, (_, at) => `Spalte ${at}`).join(';')}\n`, 'file.tooManyColumns'],
  ['"Firma;Ort\n', 'file.headerBroken'],
])('%j is refused', async (text, code) => {
  expect(await inspectText(text)).toMatchObject({ ok: false, problem: { code } })
})

test('a file above 200 MB is refused before it is read', async () => {
  expect(await inspect(Buffer.from('Firma;Ort\na;b\n'), sizeLimit + 1)).toEqual({
    ok: false,
    problem: { code: 'file.tooLarge', values: { limit: 200 } },
  })
})

test.each([
  ['Firma;Wert\nA;1,5\nB;2,5\n', ';', ['Firma', 'Wert']],
  ['name,note\nA,"x; y; z"\nB,"u; v; w"\n', ',', ['name', 'note']],
  ['Firma\nAlmtal\nRannburg\n', ',', ['Firma']],
  ['Firma\tOrt\nA\tB, C\n', '\t', ['Firma', 'Ort']],
  ['Firma;Ort;\nA;B;\n', ';', ['Firma', 'Ort']],
  ['sep=|\nFirma|Ort\nA, B|C\n', '|', ['Firma', 'Ort']],
  ['Umsatz 2024;COL1;Straße 2\n1;2;3\n', ';', ['Umsatz 2024', 'COL1', 'Straße 2']],
])('%j: delimiter %j', async (text, delimiter, header) => {
  expect(await inspectText(text)).toMatchObject({ ok: true, format: { delimiter, header } })
})

test('a line that announces the delimiter is counted and is no row', async () => {
  const { rows } = await rowsIn(Buffer.from('sep=;\r\nFirma;Ort\r\nA;B\r\n'))
  expect(rows).toEqual([{ line: 3, cells: ['A', 'B'] }])
})

test('rows of another width are named, empty cells at their end are not', async () => {
  const { rows } = await rowsIn(Buffer.from('Firma;Ort\nA;B;;\nA\nA;B;C\nA;B\n'))
  expect(rows.map(({ line, problem }) => [line, problem?.values])).toEqual([
    [2, undefined],
    [3, { found: 1, expected: 2 }],
    [4, { found: 3, expected: 2 }],
    [5, undefined],
  ])
})
