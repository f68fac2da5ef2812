import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { importCorrections } from '@/lib/imports/import-corrections'
import { mappingProblems } from '@/lib/imports/mapping'
import { inImportOrder, keyOf } from '@/lib/imports/plan'
import { previewOf } from '@/lib/imports/preview'
import { isSound } from '@/lib/imports/rows'
import { unmappedStages } from '@/lib/imports/stages'
import { recogniseTable } from '@/lib/imports/tables'
import { mavenFile, rowsOnDisk } from './files'
import { mappingOf, parsed, readingOf, stageValues, type Table, tableOf } from './maven'

let accounts: Table
let products: Table
let pipeline: Table

beforeAll(async () => {
  accounts = await tableOf('accounts.csv')
  products = await tableOf('products.csv')
  pipeline = await tableOf('sales_pipeline.csv')
})

test('the files are as published', () => {
  const published = readFileSync(mavenFile('README.md'), 'utf8')
  for (const [, hash = '', name = ''] of published.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)) {
    expect(
      createHash('sha256')
        .update(readFileSync(mavenFile(name)))
        .digest('hex'),
    ).toBe(hash)
  }
  expect(published.match(/^[0-9a-f]{64} /gm)).toHaveLength(5)
})

test('each file is recognised from its columns, and two are not importable', async () => {
  expect([accounts.kind, products.kind, pipeline.kind]).toEqual([
    'companies',
    'products',
    'opportunities',
  ])
  const teams = await rowsOnDisk(mavenFile('sales_teams.csv'))
  expect(recogniseTable(teams.format.header)).toMatchObject({ problem: { code: 'table.people' } })
  const dictionary = await rowsOnDisk(mavenFile('data_dictionary.csv'))
  expect(recogniseTable(dictionary.format.header)).toMatchObject({
    problem: { code: 'table.dictionary' },
  })
  expect(inImportOrder([pipeline, accounts, products])).toEqual([accounts, products, pipeline])
})

test('all columns find their field by themselves', () => {
  expect(mappingOf(accounts)).toEqual([
    'name',
    'sector',
    'foundedYear',
    'revenue',
    'employees',
    'country',
    'parent',
  ])
  expect(mappingOf(products)).toEqual(['name', 'series', 'price'])
  expect(mappingOf(pipeline)).toEqual([
    'externalId',
    'salesOwner',
    'product',
    'company',
    'stage',
    'engagedOn',
    'closedOn',
    'value',
  ])
  for (const table of [accounts, products, pipeline]) {
    expect(mappingProblems(table.kind, table.format.header, mappingOf(table))).toEqual([])
  }
})

test('the stages find their target', () => {
  expect(stageValues(pipeline)).toEqual([
    { value: 'Won', rows: 4238, target: { stageId: 'won' } },
    { value: 'Lost', rows: 2473, target: { exit: 'LOST' } },
    { value: 'Engaging', rows: 1589, target: { stageId: 'opportunity' } },
    { value: 'Prospecting', rows: 500, target: { stageId: 'sql' } },
  ])
  expect(unmappedStages(stageValues(pipeline))).toEqual([])
})

test('exactly the two known slips are offered for correction', () => {
  const tables = [pipeline, accounts, products].map((table) => ({
    kind: table.kind,
    mapping: mappingOf(table),
    profile: table.profile,
  }))
  const known = { companies: [], products: [], contacts: [], people: [] }
  expect(importCorrections(tables, known)).toEqual([
    {
      table: 0,
      column: 2,
      field: 'product',
      from: 'GTXPro',
      to: 'GTX Pro',
      rows: 1480,
      how: 'spacing',
    },
    {
      table: 1,
      column: 1,
      field: 'sector',
      from: 'technolgy',
      to: 'technology',
      rows: 12,
      how: 'spelling',
    },
  ])
})

test('every row is sound; 1,425 without a company are kept and listed', () => {
  for (const table of [accounts, products, pipeline]) {
    expect(parsed(table).filter((row) => !isSound(row))).toEqual([])
  }
  const remarks = parsed(pipeline).flatMap(({ problems }) => problems)
  expect(remarks).toHaveLength(1425)
  expect(new Set(remarks.map(({ code }) => code))).toEqual(new Set(['row.noCompany']))
  expect(remarks[0]).toEqual({
    code: 'row.noCompany',
    values: {},
    line: 11,
    column: 'account',
    severity: 'REMARK',
  })
})

test('won value and keys', () => {
  const rows = parsed(pipeline)
  const won = rows.filter(({ record }) => record.stage === 'Won')
  expect(won.reduce((sum, { record }) => sum + BigInt(record.value ?? ''), 0n)).toBe(10_005_534n)
  expect(new Set(rows.map(({ record }) => keyOf('opportunities', record))).size).toBe(8800)
  expect(new Set(parsed(accounts).map(({ record }) => keyOf('companies', record))).size).toBe(85)
})

test('accepted corrections are applied, and a second reading gives the same fingerprints', () => {
  const corrected = parsed(pipeline, { product: ['GTXPro', 'GTX Pro'] })
  expect(corrected.filter(({ record }) => record.product === 'GTX Pro')).toHaveLength(1480)
  expect(corrected.filter(({ record }) => record.product === 'GTXPro')).toHaveLength(0)
  const again = parsed(pipeline, { product: ['GTXPro', 'GTX Pro'] })
  expect(again.map(({ hash }) => hash)).toEqual(corrected.map(({ hash }) => hash))
})

test('the preview shows the first rows with what they are understood as', () => {
  const preview = previewOf(pipeline.rows, readingOf(pipeline))
  expect(preview.rows).toHaveLength(20)
  expect(preview.rows[0]?.line).toBe(2)
  expect(preview.rows[0]?.cells.map(({ value }) => value)).toEqual([
    '1C1I7A6R',
    'Moses Frase',
    'GTX Plus Basic',
    'Cancity',
    'Won',
    '2016-10-20',
    '2017-03-01',
    '1054',
  ])
})
