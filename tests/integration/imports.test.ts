import { beforeEach, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { runImport } from '@/lib/imports/commands/run'
import { leftBehind } from '@/lib/imports/queries/left-behind'
import { importPage } from '@/lib/imports/queries/page'
import { importReview } from '@/lib/imports/queries/review'
import { drainNow } from '@/lib/jobs/drain'
import type { Viewer } from '@/lib/viewer'
import { checksums } from '@/tests/support/database'
import { csv, ledger, maven, start, takeOver, upload } from '@/tests/support/imports/files'
import { marketer, organisation, reader } from '@/tests/support/people'
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
  for (let round = 1; round <= rounds('chunkKills'); round += 1) {
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

test('another organisation and people who may not read it find nothing', async () => {
  const importId = await upload(mara, leads(3))
  const stranger = await marketer(await organisation())
  await expect(importPage(stranger, importId)).rejects.toThrow('errors.missing')
  await expect(start(stranger, importId)).rejects.toThrow('errors.missing')
  const vera = await reader(mara.orgId)
  await expect(importPage(vera, importId)).rejects.toThrow('people.notAllowed')
  await expect(start(vera, importId)).rejects.toThrow('people.notAllowed')
})
