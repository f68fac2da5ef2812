import { describe, expect, test } from 'vitest'
import { endLead } from '@/lib/funnel/commands/end-lead'
import { moveLead, reopenLead } from '@/lib/funnel/commands/move-lead'
import { takeBackStep } from '@/lib/funnel/commands/take-back-step'
import { checksums } from '@/tests/support/database'
import { eventsOf, funnelOf, lead, stored } from '@/tests/support/funnel'
import { marketer, organisation, seller } from '@/tests/support/people'

async function company() {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  const sven = await seller(orgId)
  return { orgId, mara, sven, funnel: await funnelOf(mara) }
}

describe('moving', () => {
  test('over the seam the other department holds it, and the first one is told no', async () => {
    const { mara, sven, funnel } = await company()
    const { id } = await lead(mara, { kind: 'MQL' })
    const moved = await moveLead(mara, { leadId: id, toStageId: funnel.stage('SAL'), version: 1 })
    expect(moved).toEqual({ id, version: 2 })
    const back = { leadId: id, toStageId: funnel.stage('MQL'), version: 2 }
    await expect(moveLead(mara, back)).rejects.toMatchObject({ reason: 'people.onlyHolder' })
    await moveLead(sven, back)
    const row = await stored(sven, id)
    expect(row.stageEvents.map(({ kind, imputed }) => [kind, imputed])).toEqual([
      ['INQUIRY', true],
      ['MQL', false],
      ['SAL', false],
      ['MQL', false],
    ])
    expect((await eventsOf(sven, id)).map(({ name }) => name)).toEqual([
      'lead.created',
      'lead.moved',
      'lead.moved',
    ])
  })

  test('an order closes pass and opportunity', async () => {
    const { sven, funnel } = await company()
    const { id } = await lead(sven, { kind: 'SQL', value: '500' })
    await moveLead(sven, { leadId: id, toStageId: funnel.stage('WON'), version: 1 })
    const row = await stored(sven, id)
    expect(row).toMatchObject({ state: 'WON', stage: { kind: 'WON' } })
    expect(row.passes).toMatchObject([{ outcome: 'WON', closedAt: expect.any(Date) }])
    expect(row.opportunities).toMatchObject([{ result: 'WON', closedAt: expect.any(Date) }])
    const again = { leadId: id, toStageId: funnel.stage('SQL'), version: 2 }
    await expect(moveLead(sven, again)).rejects.toMatchObject({ reason: 'funnel.notOpen' })
  })

  test('a lead of nobody is missing, a stage of nobody refused', async () => {
    const { mara, funnel } = await company()
    const { id } = await lead(mara)
    const to = funnel.stage('MQL')
    const nobody = { leadId: crypto.randomUUID(), toStageId: to, version: 1 }
    await expect(moveLead(mara, nobody)).rejects.toMatchObject({ name: 'Missing' })
    const nowhere = { leadId: id, toStageId: crypto.randomUUID(), version: 1 }
    await expect(moveLead(mara, nowhere)).rejects.toMatchObject({ reason: 'errors.field.id' })
    const other = await company()
    const foreign = { leadId: id, toStageId: to, version: 1 }
    await expect(moveLead(other.mara, foreign)).rejects.toMatchObject({ name: 'Missing' })
  })
})

describe('ending and coming back', () => {
  test('an exit with its reason closes the pass; the next one is numbered on', async () => {
    const { mara, sven, funnel } = await company()
    const { id } = await lead(mara, { kind: 'MQL' })
    const reasonId = funnel.reason('REJECTED')
    await endLead(mara, { leadId: id, exit: 'REJECTED', reasonId, note: 'zu klein', version: 1 })
    expect(await stored(mara, id)).toMatchObject({
      state: 'REJECTED',
      stage: { kind: 'MQL' },
      passes: [{ passNo: 1, outcome: 'REJECTED', closedAt: expect.any(Date) }],
    })
    await reopenLead(sven, { leadId: id, toStageId: funnel.stage('SQL'), version: 2 })
    const row = await stored(sven, id)
    expect(row).toMatchObject({ state: 'OPEN', passNo: 2, stage: { kind: 'SQL' } })
    expect(row.stageEvents.map(({ kind, pass }) => [kind, pass.passNo])).toEqual([
      ['INQUIRY', 1],
      ['MQL', 1],
      ['REJECTED', 1],
      ['INQUIRY', 2],
      ['MQL', 2],
      ['SAL', 2],
      ['SQL', 2],
    ])
    expect(row.stageEvents[2]).toMatchObject({ reasonId, note: 'zu klein' })
  })

  test('a lost offer closes its opportunity; another one is opened with the next pass', async () => {
    const { sven, funnel } = await company()
    const { id } = await lead(sven, { kind: 'OPPORTUNITY', value: '900' })
    await endLead(sven, { leadId: id, exit: 'LOST', reasonId: funnel.reason('LOST'), version: 1 })
    await reopenLead(sven, { leadId: id, toStageId: funnel.stage('OPPORTUNITY'), version: 2 })
    const { opportunities } = await stored(sven, id)
    expect(opportunities.map(({ result }) => result).sort()).toEqual(['LOST', null])
  })

  test('without a reason of that exit nothing happens', async () => {
    const { mara, funnel } = await company()
    const { id } = await lead(mara)
    const before = await checksums()
    const wrong = {
      leadId: id,
      exit: 'REJECTED',
      reasonId: funnel.reason('LOST'),
      version: 1,
    } as const
    const refused = { reason: 'funnel.reasonMissing', field: 'reasonId' }
    await expect(endLead(mara, wrong)).rejects.toMatchObject(refused)
    expect(await checksums()).toEqual(before)
  })
})

describe('taking back', () => {
  test('a step is annulled by compensating lines, and the lead stands as before', async () => {
    const { mara, funnel } = await company()
    const { id } = await lead(mara, { kind: 'MQL' })
    const before = await stored(mara, id)
    await moveLead(mara, { leadId: id, toStageId: funnel.stage('SQL'), version: 1 })
    await takeBackStep(mara, { leadId: id, version: 2 })
    const after = await stored(mara, id)
    expect(after).toMatchObject({ stage: { kind: 'MQL' }, enteredAt: before.enteredAt, version: 3 })
    const annulling = after.stageEvents.filter(({ annulsId }) => annulsId !== null)
    expect(annulling.map(({ kind }) => kind)).toEqual(['SAL', 'SQL'])
    await moveLead(mara, { leadId: id, toStageId: funnel.stage('SAL'), version: 3 })
    expect((await stored(mara, id)).stageEvents.at(-1)).toMatchObject({
      kind: 'SAL',
      imputed: false,
    })
  })

  test('an exit is taken back too: pass and opportunity are open again', async () => {
    const { sven, funnel } = await company()
    const { id } = await lead(sven, { kind: 'OPPORTUNITY' })
    await endLead(sven, { leadId: id, exit: 'LOST', reasonId: funnel.reason('LOST'), version: 1 })
    await takeBackStep(sven, { leadId: id, version: 2 })
    expect(await stored(sven, id)).toMatchObject({
      state: 'OPEN',
      stage: { kind: 'OPPORTUNITY' },
      passes: [{ closedAt: null, outcome: null }],
      opportunities: [{ closedAt: null, result: null }],
    })
  })

  test('the entry that opened the pass stays', async () => {
    const { mara } = await company()
    const { id } = await lead(mara, { kind: 'SQL' })
    const { sven } = { sven: await seller(mara.orgId) }
    const refused = { reason: 'funnel.nothingToTakeBack' }
    await expect(takeBackStep(sven, { leadId: id, version: 1 })).rejects.toMatchObject(refused)
  })
})
