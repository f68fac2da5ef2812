import { beforeEach, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { leftBehind } from '@/lib/imports/queries/left-behind'
import { importPage } from '@/lib/imports/queries/page'
import { importReview } from '@/lib/imports/queries/review'
import { drainNow } from '@/lib/jobs/drain'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { csv, review, start, takeOver, upload } from '@/tests/support/imports/files'
import { marketer, organisation, seller } from '@/tests/support/people'

let mara: Viewer

beforeEach(async () => {
  mara = await marketer(await organisation())
})

test('rows without an id are known by what they say', async () => {
  const file = csv('leads.csv', 'Firma;Notiz', 'Almtal;ruft zurück', 'Gnas;', 'Almtal;ruft zurück')
  const first = await takeOver(mara, [file])
  expect(await importPage(mara, first)).toMatchObject({ rowsCreated: 2, rowsSame: 1 })
  const again = await takeOver(mara, [file])
  expect(await importPage(mara, again)).toMatchObject({ rowsCreated: 0, rowsSame: 3 })
  expect(await everyRow('Note')).toMatchObject([{ text: 'ruft zurück' }])
})

test('names that do not exist are an error until a person lets them be made', async () => {
  const accounts = csv('accounts.csv', 'Account;Sector', 'Almtal;Food')
  const pipeline = csv('deals.csv', 'Deal ID;Account;Stage', 'A1;Almtal;MQL', 'A2;Gnas;MQL')
  const importId = await upload(mara, accounts, pipeline)
  const strict = await importReview(mara, importId)
  expect(strict.run.counts).toMatchObject({ CREATED: 2, REJECTED: 1 })
  expect(strict.errors.first).toMatchObject([
    { code: 'row.noSuchName', line: 3, values: { value: 'Gnas' }, file: 'deals.csv' },
  ])
  const made = await review(mara, importId, { asked: ['companies'], 'create.companies': 'on' })
  expect(made.run.counts).toMatchObject({ CREATED: 3, REJECTED: 0 })
})

test('an update fills in what is new and erases nothing', async () => {
  await takeOver(mara, [csv('a.csv', 'Account;Sector;Employees', 'Almtal;Food;12')])
  const second = csv('b.csv', 'Account;Sector;Employees', 'ALMTAL;;14', 'Gnas;Food;3')
  const only = await takeOver(mara, [second], { mode: 'UPDATE' })
  expect(await importPage(mara, only)).toMatchObject({ rowsUpdated: 1, rowsRejected: 1 })
  expect(await everyRow('Company')).toMatchObject([{ sector: 'Food', employees: 14, version: 2 }])
  const { rows } = await leftBehind(mara, only, 'rejected')
  expect(rows).toMatchObject([{ line: 3, problems: [{ code: 'row.unknown' }] }])
})

test('parents are found also further down, and never in a circle', async () => {
  const file = csv(
    'a.csv',
    'Account;Subsidiary of',
    'Almtal;Gnas',
    'Gnas;Rannburg',
    'Rannburg;Almtal',
  )
  const importId = await takeOver(mara, [file])
  const companies = await within(mara, (tx) =>
    tx.company.findMany({
      orderBy: { name: 'asc' },
      select: { name: true, parent: { select: { name: true } } },
    }),
  )
  expect(companies.map(({ name, parent }) => [name, parent?.name])).toEqual([
    ['Almtal', 'Gnas'],
    ['Gnas', 'Rannburg'],
    ['Rannburg', undefined],
  ])
  const { rows } = await leftBehind(mara, importId, 'remarked')
  expect(rows).toMatchObject([{ line: 4, problems: [{ code: 'row.circle' }] }])
  const again = await takeOver(mara, [csv('a.csv', 'Account;Subsidiary of', 'Almtal;Gnas')])
  expect(await importPage(mara, again)).toMatchObject({ rowsSame: 1 })
})

test('owners are found by name, and the mapping is remembered', async () => {
  const sven = await seller(mara.orgId, { name: 'Sven Vukić' })
  const file = csv('l.csv', 'ID;Firma;Betreuer;Datum X', 'A1;Almtal;Vukic;3.11.2026')
  const first = await upload(mara, file)
  const seen = await importReview(mara, first)
  expect(seen.prepared.owners).toMatchObject([{ name: 'Vukic', personId: sven.id, guessed: true }])
  const fileId = seen.loaded.files[0]?.id ?? ''
  const fields = ['externalId', 'company', 'salesOwner', 'enteredOn']
  const mapping = Object.fromEntries(fields.map((field, at) => [`field.${fileId}.${at}`, field]))
  const chosen = { [`kind.${fileId}`]: 'opportunities', ...mapping }
  await start(mara, first, chosen)
  await drainNow()
  expect(await everyRow('Lead')).toMatchObject([{ salesOwnerId: sven.id, dateUnknown: false }])
  const next = await upload(
    mara,
    csv('m.csv', 'Datum X;ID;Betreuer;Firma', '4.11.2026;A2;Vukic;Gnas'),
  )
  const again = await importReview(mara, next)
  expect(again.prepared.tables[0]?.fields).toEqual([
    'enteredOn',
    'externalId',
    'salesOwner',
    'company',
  ])
  expect(again.loaded.files[0]?.mapping.rememberedOn).not.toBeNull()
})

test('an import waits while a stage has no target, and keeps what was chosen', async () => {
  const importId = await upload(mara, csv('l.csv', 'ID;Firma;Status', 'A1;Almtal;Blau'))
  const before = await checksums(['Import', 'ImportFile'])
  expect(await start(mara, importId, { mode: 'CREATE', completeFrom: '31.02.2026' })).toEqual({
    id: importId,
    begun: false,
  })
  expect(await checksums(['Import', 'ImportFile'])).toEqual(before)
  const seen = await importReview(mara, importId)
  expect(seen.prepared.hindrances).toEqual(['stages', 'completeFrom'])
  expect(seen.loaded).toMatchObject({ mode: 'CREATE', choices: { completeFrom: '31.02.2026' } })
  expect(await start(mara, importId, { 'stage.blau': 'exit:LOST' })).toMatchObject({ begun: true })
})
