import { describe, expect, test } from 'vitest'
import {
  headerSignature,
  mappingProblems,
  proposeMapping,
  remembered,
  toRemember,
} from '@/lib/imports/mapping'
import { profileOf } from '@/lib/imports/profile'
import { recogniseTable } from '@/lib/imports/tables'

async function mapped(
  kind: 'companies' | 'contacts' | 'products' | 'opportunities',
  header: string[],
  ...rows: string[][]
) {
  const { columns } = await profileOf(
    header,
    rows.map((cells, at) => ({ line: at + 2, cells })),
  )
  return proposeMapping(kind, columns)
}

test('a list of leads in German', async () => {
  const header = [
    'Firma',
    'Mail',
    'Angelegt am',
    'Pot. Umsatz',
    'Gebiet',
    'Betreuer',
    'Status alt',
    'Bem.',
  ]
  const row = [
    'Käserei Almtal eGen',
    'technik@almtal.example',
    '03.11.2026',
    '12.500,00',
    'OÖ West',
    'Vukic',
    'SQL',
    'ruft zurück',
  ]
  expect(recogniseTable(header)).toEqual({ ok: true, kind: 'opportunities' })
  expect(await mapped('opportunities', header, row)).toEqual([
    'company',
    'email',
    'enteredOn',
    'value',
    null,
    'salesOwner',
    'stage',
    'note',
  ])
})

test('a list of contacts', async () => {
  const header = [
    'Vorname',
    'Nachname',
    'E-Mail-Adresse',
    'Telefonnummer',
    'Funktion',
    'Unternehmen',
  ]
  expect(recogniseTable(header)).toEqual({ ok: true, kind: 'contacts' })
  expect(await mapped('contacts', header)).toEqual([
    'firstName',
    'lastName',
    'email',
    'phone',
    'position',
    'company',
  ])
})

test.each([
  [['Firmenname', 'Branche', 'Mitarbeiterzahl', 'Land'], 'companies'],
  [['Company name', 'Industry', 'Headcount', 'Website'], 'companies'],
  [['Artikelbezeichnung', 'Listenpreis', 'Warengruppe'], 'products'],
  [['Deal name', 'Amount', 'Close Date', 'Deal stage', 'Deal owner'], 'opportunities'],
])('%j are %s', (header, kind) => {
  expect(recogniseTable(header)).toEqual({ ok: true, kind })
})

test('columns nobody knows are no table', () => {
  expect(recogniseTable(['foo', 'bar'])).toMatchObject({ problem: { code: 'table.unknown' } })
})

test('values decide where names do not', async () => {
  const header = ['Konto', 'Adresse digital', 'Umsatz']
  const row = ['Almtal', 'technik@almtal.example', 'hoch']
  expect(await mapped('contacts', header, row)).toEqual([null, 'email', null])
  expect(await mapped('opportunities', ['Firma', 'Abschluss'], ['Almtal', 'bald'])).toEqual([
    'company',
    null,
  ])
})

test('a slip in the name of a column is forgiven, no field is given twice', async () => {
  expect(await mapped('companies', ['Brache', 'Firma', 'Unternehmen'])).toEqual([
    'sector',
    'name',
    null,
  ])
})

describe('what a person chose', () => {
  const header = ['Firma', 'Gebiet', 'Bem.']

  test('is remembered for files with the same columns in another order', () => {
    const memory = toRemember(header, ['company', 'source', null])
    expect(headerSignature(['Bem.', 'FIRMA ', 'Gebiet'])).toBe(headerSignature(header))
    expect(headerSignature(['Bem.', 'Firma', 'Ort'])).not.toBe(headerSignature(header))
    expect(remembered('opportunities', ['Bem.', 'FIRMA ', 'Gebiet'], memory)).toEqual([
      null,
      'company',
      'source',
    ])
  })

  test('is refused when a field is taken twice, or nothing says what a row is about', () => {
    expect(mappingProblems('opportunities', header, ['company', 'company', null])).toEqual([
      {
        code: 'mapping.twice',
        values: { field: 'opportunities.company', first: 'Firma', second: 'Gebiet' },
      },
    ])
    expect(mappingProblems('opportunities', header, [null, 'source', 'note'])).toEqual([
      { code: 'mapping.nobody', values: {} },
    ])
    expect(mappingProblems('companies', header, [null, 'sector', null])).toEqual([
      { code: 'mapping.missing', values: { field: 'companies.name' } },
    ])
    expect(mappingProblems('companies', header, ['name', 'sector', null])).toEqual([])
  })
})
