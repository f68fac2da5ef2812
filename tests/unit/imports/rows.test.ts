import { expect, test } from 'vitest'
import type { TableKind } from '@/lib/imports/fields/field'
import { profileOf } from '@/lib/imports/profile'
import { type ColumnChoice, tableReading } from '@/lib/imports/reading'
import { isSound, type ParsedRow, readRow } from '@/lib/imports/rows'
import type { StageTarget } from '@/lib/imports/stages'
import { rowsIn } from './files'

type Given = { kind: TableKind; mapping: (string | null)[]; choices?: ColumnChoice[] }

const stages = new Map<string, StageTarget>([['gewonnen', { stageId: 'won' }]])

async function parsed(csv: string, { kind, mapping, choices = [] }: Given): Promise<ParsedRow[]> {
  const { format, rows } = await rowsIn(Buffer.from(csv))
  const profile = await profileOf(format.header, rows)
  const context = { delimiter: format.delimiter, timeZone: 'Europe/Vienna', stages, choices }
  const reading = tableReading(kind, mapping, profile, context)
  return rows.map((row) => readRow(row, reading))
}

const leads: Given = { kind: 'opportunities', mapping: ['company', 'enteredOn', 'value', 'stage'] }

test('good rows go in, each bad one has line, column and reason', async () => {
  const csv = [
    'Firma;Eingang;Wert;Stufe',
    '"Käserei',
    'Almtal";03.11.2026;12.500,00;Gewonnen',
    'Sirupwerk;31.11.2026;k. A.;Schwebe',
    ';;;gewonnen',
    'Zu;viele;Zellen;hier;5',
  ].join('\r\n')
  const rows = await parsed(csv, leads)
  expect(rows[0]).toMatchObject({
    line: 2,
    record: { company: 'Käserei Almtal', enteredOn: '2026-11-03', value: '12500' },
    target: { stageId: 'won' },
    problems: [],
  })
  expect(rows.slice(1).flatMap(({ problems }) => problems)).toEqual([
    {
      line: 4,
      column: 'Eingang',
      severity: 'ERROR',
      code: 'date.notInCalendar',
      values: { value: '31.11.2026', proposal: '30.11.2026' },
    },
    {
      line: 4,
      column: 'Wert',
      severity: 'ERROR',
      code: 'number.unreadable',
      values: { value: 'k. A.' },
    },
    {
      line: 4,
      column: 'Stufe',
      severity: 'ERROR',
      code: 'stage.unmapped',
      values: { value: 'Schwebe' },
    },
    { line: 5, column: null, severity: 'ERROR', code: 'row.nobody', values: {} },
    {
      line: 6,
      column: null,
      severity: 'ERROR',
      code: 'row.width',
      values: { found: 5, expected: 4 },
    },
  ])
  expect(rows.map(isSound)).toEqual([true, false, false, false])
})

test('a correction puts another text in the place of a faulty one, or nothing', async () => {
  const choices = [
    {},
    { corrections: new Map([['31.11.2026', '30.11.2026']]) },
    { corrections: new Map([['k. A.', '']]) },
  ]
  const [row] = await parsed('Firma;Eingang;Wert;Stufe\nSirupwerk;31.11.2026;k. A.;gewonnen\n', {
    ...leads,
    choices,
  })
  expect(row?.problems).toEqual([])
  expect(row?.record).toEqual({ company: 'Sirupwerk', enteredOn: '2026-11-30', stage: 'gewonnen' })
})

test.each([
  ['nul', 'Fir\0ma', 'text.nul'],
  ['too long', 'x'.repeat(201), 'text.tooLong'],
  ['control', 'Fir\u0007ma', 'text.control'],
])('a text that cannot be stored is refused: %s', async (_what, name, code) => {
  const [bad, good] = await parsed(`Firma;Ort\n${name};Wien\nAlmtal;Wien\n`, {
    kind: 'companies',
    mapping: ['name', 'city'],
  })
  expect(bad?.problems).toMatchObject([{ line: 2, column: 'Firma', severity: 'ERROR', code }])
  expect(good?.problems).toEqual([])
})

test('a lone surrogate in a UTF-16 file and a wrong byte in a UTF-8 file spoil their row only', async () => {
  const wide = Buffer.from('\uFEFFFirma;Ort\nAl\uD800mtal;Wien\nGut;Wien\n', 'utf16le')
  const { format, rows } = await rowsIn(wide)
  const reading = tableReading(
    'companies',
    ['name', 'city'],
    await profileOf(format.header, rows),
    {
      delimiter: ';',
      timeZone: 'Europe/Vienna',
      stages,
      choices: [],
    },
  )
  const found = rows.map((row) => readRow(row, reading).problems.map(({ code }) => code))
  expect(found).toEqual([['text.loneSurrogate'], []])
})

test('fields of companies', async () => {
  const [row, other] = await parsed(
    'Firma;Web;Leute;Umsatz (Mio. €);Jahr\nAlmtal;https://www.Almtal.example/kontakt;2.822;1,5;1.3.1996\nB;kein host;-3;viel;96\n',
    { kind: 'companies', mapping: ['name', 'domain', 'employees', 'revenue', 'foundedYear'] },
  )
  expect(row?.record).toEqual({
    name: 'Almtal',
    domain: 'almtal.example',
    employees: '2822',
    revenue: '1500000',
    foundedYear: '1996',
  })
  expect(other?.problems.map(({ code }) => code)).toEqual([
    'domain.unreadable',
    'number.negative',
    'number.unreadable',
    'year.unreadable',
  ])
})

test('a company without a name is named missing, an address in another normal form is one', async () => {
  const [company] = await parsed('Firma;Ort\n;Wien\n', {
    kind: 'companies',
    mapping: ['name', 'city'],
  })
  expect(company?.problems).toMatchObject([
    { code: 'row.missing', values: { field: 'companies.name' } },
  ])
  const [contact, bad] = await parsed(
    'Name;Mail\nAda;mu\u0308ller@Firma.example\nBea;bea(at)firma\n',
    {
      kind: 'contacts',
      mapping: ['name', 'email'],
    },
  )
  expect(contact?.record.email).toBe('m\u00FCller@firma.example')
  expect(bad?.problems).toMatchObject([{ code: 'email.unreadable', column: 'Mail', line: 3 }])
})

test('the same values have the same fingerprint, however they were written', async () => {
  const [german] = await parsed('Firma;Eingang;Wert\nAlmtal;03.11.2026;1.500,50\n', leads)
  const [english] = await parsed('company,created,value\nAlmtal ,2026-11-03,"1,500.50"\n', leads)
  const [other] = await parsed('company,created,value\nAlmtal,2026-11-03,1500\n', leads)
  expect(english?.hash).toBe(german?.hash)
  expect(other?.hash).not.toBe(german?.hash)
})

test('a legal basis is understood, or counts as unrecorded with a remark', async () => {
  const rows = await parsed(
    'Firma;Basis\nA;Einwilligung (DOI)\nB;legitimate interest\nC;Messe\nD;\n',
    {
      kind: 'opportunities',
      mapping: ['company', 'legalBasis'],
    },
  )
  expect(rows.map(({ record }) => record.legalBasis)).toEqual([
    'CONSENT',
    'LEGITIMATE_INTEREST',
    'UNRECORDED',
    undefined,
  ])
  expect(rows.flatMap(({ problems }) => problems)).toMatchObject([
    { line: 4, column: 'Basis', severity: 'REMARK', code: 'legalBasis.unknown' },
  ])
})
