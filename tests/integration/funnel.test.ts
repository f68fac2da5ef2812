import { describe, expect, test } from 'vitest'
import { createLead } from '@/lib/funnel/commands/create-lead'
import { checksums } from '@/tests/support/database'
import { eventsOf, funnelOf, lead, stored } from '@/tests/support/funnel'
import { guest, leader, marketer, organisation, reader, seller } from '@/tests/support/people'

async function company() {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  const sven = await seller(orgId)
  return { orgId, mara, sven, funnel: await funnelOf(mara) }
}

describe('creating', () => {
  test('a lead is named after its company, owned by its author’s side, and counts once', async () => {
    const { mara, funnel } = await company()
    const { id } = await lead(mara, { company: ' Käserei  Almtal ', value: '48000' })
    expect(await stored(mara, id)).toMatchObject({
      name: 'Käserei Almtal',
      company: { name: 'Käserei Almtal' },
      state: 'OPEN',
      passNo: 1,
      marketingOwnerId: mara.id,
      salesOwnerId: null,
      stage: { kind: 'INQUIRY' },
      stageEvents: [{ kind: 'INQUIRY', imputed: false, byId: mara.id }],
      passes: [{ passNo: 1, closedAt: null, outcome: null, sourceDept: 'MARKETING' }],
      opportunities: [],
    })
    expect(await eventsOf(mara, id)).toEqual([
      { name: 'lead.created', actorId: mara.id, details: { stageId: funnel.stage('INQUIRY') } },
    ])
  })

  test('a known company is found again, whoever types it how', async () => {
    const { mara, sven } = await company()
    const one = await lead(mara, { company: 'Müller GmbH' })
    const other = await lead(sven, { company: 'MULLER gmbh', name: 'Zweiter Anlauf' })
    expect((await stored(mara, other.id)).company).toEqual((await stored(mara, one.id)).company)
    expect((await stored(mara, other.id)).name).toBe('Zweiter Anlauf')
  })

  test('further along, what lies before is imputed and the opportunity is opened', async () => {
    const { sven } = await company()
    const { id } = await lead(sven, { kind: 'OPPORTUNITY', value: '1234.5' })
    const row = await stored(sven, id)
    expect(row.stageEvents.map(({ kind, imputed }) => [kind, imputed])).toEqual([
      ['INQUIRY', true],
      ['MQL', true],
      ['SAL', true],
      ['SQL', true],
      ['OPPORTUNITY', false],
    ])
    expect(row.opportunities).toMatchObject([{ closedAt: null, result: null }])
    expect(row.opportunities[0]?.value?.toString()).toBe('1234.5')
  })

  test.each([
    ['without any name', { company: null }, 'funnel.nameMissing'],
    ['in a stage of nobody', { stageId: crypto.randomUUID() }, 'errors.field.id'],
    ['from a source of nobody', { sourceId: crypto.randomUUID() }, 'errors.field.choice'],
    ['for a company of nobody', { companyId: crypto.randomUUID() }, 'errors.field.id'],
    ['for a contact of nobody', { contactId: crypto.randomUUID() }, 'errors.field.id'],
    ['for an owner of nobody', { salesOwnerId: crypto.randomUUID() }, 'funnel.ownerDoesNotFit'],
  ])('%s is refused, and nothing is written', async (_what, fields, reason) => {
    const { mara } = await company()
    const before = await checksums()
    await expect(lead(mara, fields)).rejects.toMatchObject({ reason })
    expect(await checksums()).toEqual(before)
  })

  test('an owner is a member of that side', async () => {
    const { mara, sven } = await company()
    const refused = { reason: 'funnel.ownerDoesNotFit', field: 'salesOwnerId' }
    await expect(lead(mara, { salesOwnerId: mara.id })).rejects.toMatchObject(refused)
    const { id } = await lead(mara, { salesOwnerId: sven.id })
    expect(await stored(mara, id)).toMatchObject({
      marketingOwnerId: mara.id,
      salesOwnerId: sven.id,
    })
  })

  test('leadership, readers and guests create nothing', async () => {
    const { orgId, mara, funnel } = await company()
    const input = { company: 'X', sourceId: funnel.source(), legalBasis: 'CONSENT' } as const
    for (const who of [await leader(orgId), await reader(orgId), await guest(orgId)]) {
      await expect(createLead(who, input)).rejects.toMatchObject({ reason: 'people.notAllowed' })
    }
    expect(await eventsOf(mara, mara.id)).toEqual([])
  })
})
