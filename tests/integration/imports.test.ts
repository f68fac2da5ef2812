import { beforeEach, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { runImport } from '@/lib/imports/commands/run'
import { leftBehind } from '@/lib/imports/queries/left-behind'
import { importPage } from '@/lib/imports/queries/page'
import { importReview } from '@/lib/imports/queries/review'
import { drainNow } from '@/lib/jobs/drain'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { csv, ledger, maven, review, start, takeOver, upload } from '@/tests/support/imports/files'
import { marketer, organisation, reader, seller } from '@/tests/support/people'
import { rounds } from '@/tests/support/rounds'

let mara: Viewer

beforeEach(async () => {
  mara = await marketer(await organisation())
})

const names = ['sales_pipeline.csv', 'data_dictionary.csv', 'products.csv', 'accounts.csv']

test('the published files, chosen in any order: a dry run writes nothing, the import all of it', async () => {
  const importId = await upload(mara, ...(await Promise.all(names.map(maven))))
  const before = await checksums()
  const seen = await importReview(mara, importId)
  expect(await checksums()).toEqual(before)
  expect(seen.run.counts).toEqual({ CREATED: 8892, UPDATED: 0, SAME: 0, REJECTED: 0 })
  expect(seen.errors).toEqual({ first: [], all: 0 })
  expect(seen.remarks.map(({ found: { code }, rows }) => [code, rows])).toEqual([
    ['row.noCompany', 1425],
    ['history.dateUnknown', 500],
  ])
  expect(
    seen.prepared.corrections.map(({ from, to, rows, accepted }) => [from, to, rows, accepted]),
  ).toEqual([
    ['GTXPro', 'GTX Pro', 1480, true],
    ['technolgy', 'technology', 12, true],
  ])
  expect(seen.unused.map(({ file, problem }) => [file.name, problem?.code])).toEqual([
    ['data_dictionary.csv', 'table.dictionary'],
  ])

  const offered = seen.prepared.corrections.map(({ key }) => key)
  expect(await start(mara, importId, { offered, accepted: offered })).toMatchObject({ begun: true })
  await drainNow()
  expect(await stages(mara)).toEqual([
    ['LOST', 'Chance', 2473],
    ['OPEN', 'Chance', 1589],
    ['OPEN', 'SQL', 500],
    ['WON', 'Gewonnen', 4238],
  ])
  expect(await wonValue(mara)).toBe('10005534')
  const page = await importPage(mara, importId)
  expect(page).toMatchObject({ state: 'DONE', rowsDone: 8892, rowsCreated: 8892, rowsRejected: 0 })
  await kept(mara, importId)

  const after = await checksums([...ledger, 'ImportMapping'])
  const again = await takeOver(mara, await Promise.all(names.toReversed().map(maven)), {
    offered,
    accepted: [],
  })
  expect(await importPage(mara, again)).toMatchObject({ rowsSame: 8892, rowsCreated: 0 })
  expect(await checksums([...ledger, 'ImportMapping'])).toEqual(after)
}, 120_000)

/** By state and stage, with the number of leads. */
async function stages(viewer: Viewer) {
  return within(viewer, async (tx) => {
    const groups = await tx.lead.groupBy({ by: ['state', 'stageId'], _count: true })
    const known = await tx.stage.findMany({ select: { id: true, nameDe: true } })
    return groups
      .map(({ state, stageId, _count }) => [
        state,
        known.find(({ id }) => id === stageId)?.nameDe,
        _count,
      ])
      .sort()
  })
}

async function wonValue(viewer: Viewer) {
  const sum = await within(viewer, (tx) =>
    tx.opportunity.aggregate({ where: { result: 'WON' }, _sum: { value: true } }),
  )
  return sum._sum.value?.toString()
}

/** Corrected values arrived corrected, and rows without a company are there and listed. */
async function kept(viewer: Viewer, importId: string) {
  const { without, pro, misspelt } = await within(viewer, async (tx) => ({
    without: await tx.lead.count({ where: { companyId: null } }),
    pro: await tx.opportunity.count({ where: { product: { name: 'GTX Pro' } } }),
    misspelt: await tx.company.count({ where: { sector: 'technolgy' } }),
  }))
  expect({ without, misspelt }).toEqual({ without: 1425, misspelt: 0 })
  expect(pro).toBeGreaterThan(1300)
  const { rows } = await leftBehind(viewer, importId, 'remarked', undefined, 10_000)
  const codes = rows.flatMap(({ problems }) => problems.map(({ code }) => code))
  expect(codes.filter((code) => code === 'row.noCompany')).toHaveLength(1425)
}

const leads = (count: number) =>
  csv(
    'leads.csv',
    'ID;Firma;Stufe',
    ...Array.from({ length: count }, (_, at) => `L${at};Firma ${at % 40};MQL`),
  )

test('an import that is killed goes on where it stood, each row once', async () => {
  for (let round = 1; round <= rounds('kills'); round += 1) {
    const fresh = await marketer(await organisation())
    const importId = await upload(fresh, leads(900))
    await start(fresh, importId, { 'create.companies': 'on', asked: ['companies'] })
    let chunks = 0
    const killed = async () => {
      chunks += 1
      if (chunks > round) throw new Error('killed')
    }
    await expect(runImport(fresh, importId, killed)).rejects.toThrow('killed')
    expect(await importPage(fresh, importId)).toMatchObject({ rowsDone: round * 200 })
    await runImport(fresh, importId, async () => undefined)
    await expectEachOnce(fresh, importId, 900)
  }
})

test('two workers at one import write each row once', async () => {
  const importId = await upload(mara, leads(900))
  await start(mara, importId)
  const keep = async () => undefined
  await Promise.allSettled([runImport(mara, importId, keep), runImport(mara, importId, keep)])
  await runImport(mara, importId, keep)
  await expectEachOnce(mara, importId, 900)
})

async function expectEachOnce(viewer: Viewer, importId: string, rows: number) {
  const page = await importPage(viewer, importId)
  expect(page).toMatchObject({ state: 'DONE', rowsDone: rows, rowsCreated: rows, rowsTotal: rows })
  const counts = await within(viewer, async (tx) => ({
    leads: await tx.lead.count(),
    passes: await tx.leadPass.count(),
    companies: await tx.company.count(),
    rows: await tx.importRow.count({ where: { importId } }),
  }))
  expect(counts).toEqual({ leads: rows, passes: rows, companies: 40, rows })
}

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

test('another organisation and people who may not read it find nothing', async () => {
  const importId = await upload(mara, leads(3))
  const stranger = await marketer(await organisation())
  await expect(importPage(stranger, importId)).rejects.toThrow('errors.missing')
  await expect(start(stranger, importId)).rejects.toThrow('errors.missing')
  const vera = await reader(mara.orgId)
  await expect(importPage(vera, importId)).rejects.toThrow('people.notAllowed')
  await expect(start(vera, importId)).rejects.toThrow('people.notAllowed')
})
