import { beforeEach, expect, test } from 'vitest'
import { editCompany } from '@/lib/companies/commands/companies'
import { within, withinOrganisation } from '@/lib/db/within'
import { moveLead } from '@/lib/funnel/commands/move-lead'
import { revertImport } from '@/lib/imports/commands/revert'
import { runImport } from '@/lib/imports/commands/run'
import { leftBehind } from '@/lib/imports/queries/left-behind'
import { importPage } from '@/lib/imports/queries/page'
import { drainNow } from '@/lib/jobs/drain'
import { takeBack } from '@/lib/jobs/take-back'
import { writeNote } from '@/lib/notes/commands'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { csv, ledger, maven, start, takeOver, upload } from '@/tests/support/imports/files'
import { marketer, organisation, seller } from '@/tests/support/people'

let mara: Viewer

beforeEach(async () => {
  mara = await marketer(await organisation(), { approver: true })
})

const accounts = csv(
  'accounts.csv',
  'Account;Sector;Subsidiary of',
  'Almtal;Food;Gnas',
  'Gnas;Food;',
  'Rannburg;Energy;',
)
const people = csv('people.csv', 'Nachname;E-Mail;Firma', 'Berg;ada@almtal.example;Almtal')
const deals = csv(
  'deals.csv',
  'Deal ID;Account;Contact;Product;Stage;Amount;Note',
  'A1;Almtal;Berg;Pro;MQL;100;ruft zurück',
  'A2;Gnas;;Pro;Won;200;',
  'A3;Rannburg;;;SQL;;',
)

async function takeAllBack(viewer: Viewer, importId: string) {
  await revertImport(viewer, { importId })
  await drainNow()
  return importPage(viewer, importId)
}

test('everything an import made goes, and all else is as before', async () => {
  await takeOver(mara, [csv('first.csv', 'Account;Sector', 'Almtal;Food')])
  const before = await checksums(ledger)
  const importId = await takeOver(mara, [deals, people, accounts])
  expect(await importPage(mara, importId)).toMatchObject({ rowsCreated: 6, rowsUpdated: 1 })
  const page = await takeAllBack(mara, importId)
  expect(page).toMatchObject({ state: 'REVERTED', takenBack: { removed: 6, restored: 1, kept: 0 } })
  expect(await checksums(ledger)).toEqual(before)
})

test('a revert of the published files leaves nothing of them', async () => {
  const before = await checksums(ledger)
  const files = ['accounts.csv', 'products.csv', 'sales_pipeline.csv']
  const importId = await takeOver(mara, await Promise.all(files.map(maven)))
  expect(await checksums(ledger)).not.toEqual(before)
  await takeAllBack(mara, importId)
  expect(await checksums(ledger)).toEqual(before)
}, 120_000)

test('fields an import changed are as before, amounts of opportunities too', async () => {
  await takeOver(mara, [accounts, deals])
  const before = await checksums([...ledger, 'ImportMapping'])
  const again = csv('d.csv', 'Deal ID;Account;Amount;Next step', 'A2;Almtal;250;anrufen')
  const importId = await takeOver(mara, [again])
  expect(await importPage(mara, importId)).toMatchObject({ rowsUpdated: 1 })
  await takeAllBack(mara, importId)
  expect(await checksums([...ledger, 'ImportMapping'])).toEqual(before)
})

test('what somebody changed or used since stays, with what it needs, and is listed', async () => {
  const sven = await seller(mara.orgId)
  const importId = await takeOver(mara, [accounts, people, deals])
  const known = await withinOrganisation(mara.orgId, async (tx) => ({
    leads: await tx.lead.findMany({ orderBy: { externalId: 'asc' } }),
    companies: await tx.company.findMany({ orderBy: { name: 'asc' } }),
    stages: await tx.stage.findMany({ orderBy: { position: 'asc' } }),
  }))
  const [first, second, third] = known.leads
  const rannburg = known.companies[2]
  if (!first || !second || !third || !rannburg) throw new Error('missing')
  const sal = known.stages.find(({ kind }) => kind === 'SAL')?.id ?? ''
  await moveLead(mara, { leadId: first.id, toStageId: sal, version: first.version })
  await writeNote(sven, { on: 'company', subjectId: rannburg.id, text: 'Rahmenvertrag' })
  const page = await takeAllBack(mara, importId)

  // A1 was moved: it stays with Almtal, Almtal's parent and its contact; Rannburg has a note.
  expect(page.takenBack).toEqual({ of: 7, removed: 2, restored: 0, kept: 5 })
  expect((await everyRow('Lead')).map(({ externalId }) => externalId)).toEqual(['A1'])
  expect((await everyRow('Company')).map(({ name }) => name).sort()).toEqual([
    'Almtal',
    'Gnas',
    'Rannburg',
  ])
  expect(await everyRow('Contact')).toHaveLength(1)
  expect(await everyRow('Product')).toEqual([])
  const { rows } = await leftBehind(mara, importId, 'kept')
  expect(rows.map(({ file, line }) => [file, line]).sort()).toEqual([
    ['accounts.csv', 2],
    ['accounts.csv', 3],
    ['accounts.csv', 4],
    ['deals.csv', 2],
    ['people.csv', 2],
  ])
})

test('a field that somebody changed since is not put back', async () => {
  await takeOver(mara, [csv('a.csv', 'Account;Sector', 'Almtal;Food')])
  const importId = await takeOver(mara, [csv('a.csv', 'Account;Sector', 'Almtal;Energy')])
  const [company] = await everyRow('Company')
  const texts = { name: 'Almtal', domain: null, sector: 'Energy', city: 'Gnas', country: null }
  const others = { employees: null, revenue: null, foundedYear: null, parent: null }
  await editCompany(mara, {
    ...texts,
    ...others,
    companyId: String(company?.id),
    version: 2,
    base: { name: 'Almtal', sector: 'Energy', city: '' },
  })
  const page = await takeAllBack(mara, importId)
  expect(page.takenBack).toMatchObject({ restored: 0, kept: 1 })
  expect(await everyRow('Company')).toMatchObject([{ sector: 'Energy', city: 'Gnas' }])
})

test('a mapping is remembered as before, unless another import has spoken since', async () => {
  const file = csv('a.csv', 'Account;Sector', 'Almtal;Food')
  await takeOver(mara, [file])
  const [first] = await everyRow('ImportMapping')
  const second = await takeOver(mara, [file])
  await takeAllBack(mara, second)
  expect(await everyRow('ImportMapping')).toEqual([first])
  const third = await takeOver(mara, [file])
  await takeOver(mara, [file])
  const [newest] = await everyRow('ImportMapping')
  await takeAllBack(mara, third)
  expect(await everyRow('ImportMapping')).toEqual([newest])
})

test('a revert that is killed goes on; taking back twice is taking back once', async () => {
  const importId = await takeOver(mara, [accounts, deals])
  await revertImport(mara, { importId })
  let calls = 0
  const killed = async () => {
    calls += 1
    if (calls > 3) throw new Error('killed')
  }
  await expect(takeBack(mara.orgId, importId, killed)).rejects.toThrow('killed')
  await drainNow()
  expect(await importPage(mara, importId)).toMatchObject({ state: 'REVERTED' })
  expect(await everyRow('Lead')).toEqual([])
  expect(await everyRow('Company')).toEqual([])
  await expect(revertImport(mara, { importId })).rejects.toThrow('imports.nothingToRevert')
  const names = (await everyRow('Event')).map(({ name }) => name)
  expect(names.filter((name) => name === 'import.reverted')).toHaveLength(1)
})

test('an import can be taken back while it runs; it writes nothing more', async () => {
  const before = await checksums(ledger)
  const rows = Array.from({ length: 500 }, (_, at) => `L${at};Firma ${at}`)
  const importId = await upload(mara, csv('l.csv', 'ID;Firma', ...rows))
  await start(mara, importId)
  let chunks = 0
  const cancel = async () => {
    chunks += 1
    if (chunks === 2) await revertImport(mara, { importId })
  }
  await expect(runImport(mara, importId, cancel)).rejects.toMatchObject({ name: 'Stopped' })
  expect(await importPage(mara, importId)).toMatchObject({ state: 'REVERTING', rowsDone: 200 })
  await drainNow()
  expect(await checksums(ledger)).toEqual(before)
})

test('whoever ran it or an approver may take it back', async () => {
  const carl = await marketer(mara.orgId, { name: 'Carl' })
  const other = await seller(mara.orgId)
  const importId = await takeOver(carl, [accounts])
  await expect(revertImport(other, { importId })).rejects.toThrow('people.onlyApprovers')
  await expect(
    within(other, (tx) => tx.import.findFirst({ select: { state: true } })),
  ).resolves.toEqual({ state: 'DONE' })
  await revertImport(carl, { importId })
})
