import { describe, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { archiveReason, createReason, editReason, shiftReason } from '@/lib/funnel/commands/reasons'
import { archiveSource, createSource, editSource, shiftSource } from '@/lib/funnel/commands/sources'
import { archiveStage, createStage, editStage, shiftStage } from '@/lib/funnel/commands/stages'
import type { Viewer } from '@/lib/viewer'
import { eventsOf, funnelOf, lead } from '@/tests/support/funnel'
import { leader, marketer, organisation, seller } from '@/tests/support/people'

async function company() {
  const orgId = await organisation()
  const mara = await marketer(orgId, { approver: true })
  return { orgId, mara, funnel: await funnelOf(mara) }
}

function stages(viewer: Viewer) {
  return within(viewer, (tx) =>
    tx.stage.findMany({
      where: { archivedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, kind: true, nameDe: true, position: true },
    }),
  )
}

const own = { nameDe: 'Besuch', nameEn: 'Visit', holder: 'SALES', maxAgeDays: 10 } as const

describe('stages', () => {
  test('a new one stands behind the last of its kind', async () => {
    const { mara } = await company()
    const { id } = await createStage(mara, { ...own, kind: 'SQL' })
    const list = await stages(mara)
    expect(list.map(({ kind }) => kind)).toEqual([
      'INQUIRY',
      'MQL',
      'SAL',
      'SQL',
      'SQL',
      'OPPORTUNITY',
      'WON',
    ])
    expect(list[4]).toMatchObject({ id, position: 5 })
    expect(await eventsOf(mara, id)).toMatchObject([{ name: 'stage.created' }])
  })

  test('change places within their kind, never against the order of kinds', async () => {
    const { mara, funnel } = await company()
    const { id } = await createStage(mara, { ...own, kind: 'SQL' })
    await shiftStage(mara, { stageId: id, direction: 'up' })
    expect((await stages(mara))[3]).toMatchObject({ id })
    const against = { stageId: funnel.stage('MQL'), direction: 'down' } as const
    await expect(shiftStage(mara, against)).rejects.toMatchObject({ reason: 'funnel.kindsFall' })
  })

  test('are renamed; what the other one changed meanwhile stays', async () => {
    const { orgId, mara, funnel } = await company()
    const sven = await seller(orgId, { approver: true })
    const base = { nameDe: 'MQL', nameEn: 'MQL', holder: 'MARKETING', maxAgeDays: '2' }
    const values = { nameDe: 'MQL', nameEn: 'MQL', holder: 'MARKETING', maxAgeDays: 2 } as const
    const stageId = funnel.stage('MQL')
    const form = { ...values, stageId, version: 1, base }
    await editStage(mara, { ...form, nameDe: 'Reif' })
    await editStage(sven, { ...form, maxAgeDays: 3 })
    await expect(editStage(sven, { ...form, nameDe: 'Warm' })).rejects.toMatchObject({
      name: 'Conflict',
    })
    expect((await stages(mara))[1]).toMatchObject({ nameDe: 'Reif' })
  })

  test('in use or needed are not taken out', async () => {
    const { mara, funnel } = await company()
    const needed = { stageId: funnel.stage('SAL') }
    await expect(archiveStage(mara, needed)).rejects.toMatchObject({ reason: 'funnel.kindMissing' })
    await lead(mara, { kind: 'INQUIRY' })
    const used = { stageId: funnel.stage('INQUIRY') }
    await expect(archiveStage(mara, used)).rejects.toMatchObject({
      reason: 'funnel.stageInUse',
      values: { count: 1 },
    })
    await archiveStage(mara, { stageId: funnel.stage('SQL') })
    expect((await stages(mara)).map(({ kind }) => kind)).not.toContain('SQL')
  })

  test('two who take out the last two of a kind at once: one of them stays', async () => {
    const { mara, funnel } = await company()
    const { id } = await createStage(mara, { ...own, kind: 'SAL' })
    const results = await Promise.allSettled([
      archiveStage(mara, { stageId: id }),
      archiveStage(mara, { stageId: funnel.stage('SAL') }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('belong to the approvers of both departments', async () => {
    const { orgId, funnel } = await company()
    const stageId = funnel.stage('SQL')
    for (const who of [await marketer(orgId), await seller(orgId), await leader(orgId)]) {
      await expect(archiveStage(who, { stageId })).rejects.toMatchObject({
        reason: 'people.onlyApprovers',
      })
    }
    const sven = await seller(orgId, { approver: true })
    await archiveStage(sven, { stageId })
  })
})

const names = { nameDe: 'Anderer Weg', nameEn: 'Other way' }

test('reasons are added, renamed, moved and taken out, but never the last of an exit', async () => {
  const { orgId, mara } = await company()
  const list = () =>
    within(mara, (tx) =>
      tx.reason.findMany({
        where: { exit: 'LOST', archivedAt: null },
        orderBy: { position: 'asc' },
        select: { id: true, nameDe: true },
      }),
    )
  const { id } = await createReason(mara, { ...names, exit: 'LOST' })
  expect((await list()).at(-1)).toMatchObject({ id, nameDe: 'Anderer Weg' })
  const edit = { reasonId: id, version: 1, base: names, ...names }
  await editReason(mara, { ...edit, nameDe: 'Umweg' })
  await shiftReason(mara, { reasonId: id, direction: 'up' })
  expect((await list()).at(-2)).toEqual({ id, nameDe: 'Umweg' })
  await expect(editReason(await marketer(orgId), edit)).rejects.toMatchObject({
    reason: 'people.onlyApprovers',
  })
  for (const reason of (await list()).slice(1)) await archiveReason(mara, { reasonId: reason.id })
  const last = { reasonId: (await list())[0]?.id ?? '' }
  await expect(archiveReason(mara, last)).rejects.toMatchObject({ reason: 'funnel.lastReason' })
})

test('sources are added, renamed, moved and taken out, but never the last one', async () => {
  const { mara } = await company()
  const list = () =>
    within(mara, (tx) =>
      tx.source.findMany({
        where: { archivedAt: null },
        orderBy: { position: 'asc' },
        select: { id: true, nameDe: true },
      }),
    )
  const { id } = await createSource(mara, names)
  await editSource(mara, { sourceId: id, version: 1, base: names, ...names, nameDe: 'Umweg' })
  await shiftSource(mara, { sourceId: id, direction: 'up' })
  expect((await list()).at(-2)).toEqual({ id, nameDe: 'Umweg' })
  for (const source of (await list()).slice(1)) await archiveSource(mara, { sourceId: source.id })
  const last = { sourceId: (await list())[0]?.id ?? '' }
  await expect(archiveSource(mara, last)).rejects.toMatchObject({ reason: 'funnel.lastSource' })
})
