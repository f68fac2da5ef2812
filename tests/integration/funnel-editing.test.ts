import { describe, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { editLead } from '@/lib/funnel/commands/edit-lead'
import { editOpportunity } from '@/lib/funnel/commands/edit-opportunity'
import { moveLead } from '@/lib/funnel/commands/move-lead'
import type { EditLead } from '@/lib/funnel/schema'
import { leadTexts, opportunityTexts } from '@/lib/funnel/texts'
import { Conflict } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { eventsOf, funnelOf, lead, stored } from '@/tests/support/funnel'
import { leader, marketer, organisation, seller } from '@/tests/support/people'

async function company() {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  return { orgId, mara, sven: await seller(orgId), funnel: await funnelOf(mara) }
}

/** The form of a lead as this person has it open, with what they typed into it. */
async function form(viewer: Viewer, leadId: string, typed: Partial<EditLead>): Promise<EditLead> {
  const row = await within(viewer, (tx) =>
    tx.lead.findFirstOrThrow({
      where: { id: leadId },
      select: {
        name: true,
        company: { select: { name: true } },
        contactId: true,
        sourceId: true,
        legalBasis: true,
        marketingOwnerId: true,
        salesOwnerId: true,
        nextStep: true,
        nextStepOn: true,
        value: true,
        version: true,
      },
    }),
  )
  const { version, ...values } = row
  const base = leadTexts(values)
  return {
    ...values,
    company: base.company || null,
    legalBasis: 'CONSENT',
    nextStepOn: base.nextStepOn || null,
    value: base.value || null,
    leadId,
    version,
    base,
    ...typed,
  }
}

describe('a lead', () => {
  test('is changed where the form differs, once', async () => {
    const { mara, sven, funnel } = await company()
    const { id } = await lead(mara)
    const typed = {
      name: 'Abfüllung Linie 2',
      company: 'Brauerei Veitl',
      salesOwnerId: sven.id,
      nextStep: 'Termin vereinbaren',
      nextStepOn: '2026-12-01',
      value: '1500.50',
      sourceId: funnel.source('TRADE_FAIR'),
    }
    await editLead(sven, await form(sven, id, typed))
    expect(await stored(mara, id)).toMatchObject({
      name: 'Abfüllung Linie 2',
      company: { name: 'Brauerei Veitl' },
      salesOwnerId: sven.id,
      nextStep: 'Termin vereinbaren',
      version: 2,
      stageVersion: 1,
    })
    const [, changed] = await eventsOf(mara, id)
    expect(changed).toMatchObject({
      name: 'lead.changed',
      details: { fields: expect.arrayContaining(['company', 'value', 'nextStepOn']) },
    })
    await editLead(sven, await form(sven, id, {}))
    expect(await eventsOf(mara, id)).toHaveLength(2)
  })

  test('changed by two: different fields join, the same field is a conflict that loses nothing', async () => {
    const { mara, sven } = await company()
    const { id } = await lead(mara)
    const [hers, his] = [
      await form(mara, id, { nextStep: 'Muster senden' }),
      await form(sven, id, { value: '700', nextStep: 'Anrufen' }),
    ]
    await editLead(mara, hers)
    const error = await editLead(sven, his).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(Conflict)
    expect(error).toMatchObject({
      by: 'Mara',
      version: 2,
      fields: [{ field: 'nextStep', current: 'Muster senden', yours: 'Anrufen', original: '' }],
    })
    await editLead(sven, { ...his, nextStep: null })
    const row = await stored(sven, id)
    expect([row.nextStep, row.value?.toString()]).toEqual(['Muster senden', '700'])
  })

  test('edited meanwhile can still be moved', async () => {
    const { mara, funnel } = await company()
    const { id } = await lead(mara, { kind: 'MQL' })
    await editLead(mara, await form(mara, id, { nextStep: 'Anrufen' }))
    await moveLead(mara, { leadId: id, toStageId: funnel.stage('SAL'), version: 1 })
    expect(await stored(mara, id)).toMatchObject({
      version: 3,
      stageVersion: 3,
      nextStep: 'Anrufen',
      stage: { kind: 'SAL' },
    })
  })

  test('keeps a name, an owner of that side and a source that exists', async () => {
    const { orgId, mara } = await company()
    const { id } = await lead(mara)
    const refusals = [
      [{ name: null }, 'errors.field.required'],
      [{ salesOwnerId: mara.id }, 'funnel.ownerDoesNotFit'],
      [{ sourceId: crypto.randomUUID() }, 'errors.field.choice'],
      [{ contactId: crypto.randomUUID() }, 'errors.field.id'],
    ] as const
    for (const [typed, reason] of refusals) {
      await expect(editLead(mara, await form(mara, id, typed))).rejects.toMatchObject({ reason })
    }
    const lena = await leader(orgId)
    const hers = await form(mara, id, { nextStep: 'X' })
    await expect(editLead(lena, hers)).rejects.toMatchObject({ reason: 'people.notAllowed' })
    expect((await stored(mara, id)).version).toBe(1)
  })
})

describe('an opportunity', () => {
  test('and its lead carry one value, whichever is changed', async () => {
    const { mara, sven } = await company()
    const { id } = await lead(sven, { kind: 'OPPORTUNITY', value: '100' })
    await editLead(mara, await form(mara, id, { value: '250.75' }))
    const [opportunity] = (await stored(sven, id)).opportunities
    expect(opportunity).toMatchObject({ version: 2 })
    expect(opportunity?.value?.toString()).toBe('250.75')
    const base = opportunityTexts({ value: '250.75', expectedCloseOn: null, productId: null })
    await editOpportunity(sven, {
      opportunityId: opportunity?.id ?? '',
      value: '300',
      expectedCloseOn: '2027-02-28',
      productId: null,
      version: 2,
      base,
    })
    const row = await stored(sven, id)
    expect([row.value?.toString(), row.opportunities[0]?.value?.toString()]).toEqual(['300', '300'])
    expect((await eventsOf(sven, opportunity?.id ?? '')).map(({ details }) => details)).toEqual([
      { leadId: id, fields: ['value', 'expectedCloseOn'] },
    ])
  })

  test('of nobody is missing, a product of nobody refused', async () => {
    const { sven } = await company()
    const { id } = await lead(sven, { kind: 'OPPORTUNITY' })
    const [opportunity] = (await stored(sven, id)).opportunities
    const input = {
      opportunityId: opportunity?.id ?? '',
      value: null,
      expectedCloseOn: null,
      productId: crypto.randomUUID(),
      version: 1,
      base: {},
    }
    await expect(editOpportunity(sven, input)).rejects.toMatchObject({ field: 'productId' })
    const nobody = { ...input, opportunityId: crypto.randomUUID() }
    await expect(editOpportunity(sven, nobody)).rejects.toMatchObject({ name: 'Missing' })
  })
})
