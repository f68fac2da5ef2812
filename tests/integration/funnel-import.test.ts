import { expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { existingLeads, insertLeads, type LeadRow, updateLead } from '@/lib/funnel/importer/leads'
import { existingProducts, insertProducts, updateProduct } from '@/lib/funnel/importer/products'
import type { Viewer } from '@/lib/viewer'
import { funnelOf, stored } from '@/tests/support/funnel'
import { runningImport } from '@/tests/support/imported-leads'
import { marketer, organisation } from '@/tests/support/people'

const at = new Date('2026-10-01T00:00:00Z')

async function rows(viewer: Viewer, count: number): Promise<LeadRow[]> {
  const funnel = await funnelOf(viewer)
  const line = { at, imputed: false, dateUnknown: false, outOfOrder: false }
  return Array.from({ length: count }, (_, index) => ({
    name: `Lead ${index}`,
    companyId: null,
    contactId: null,
    sourceId: funnel.source('IMPORT'),
    legalBasis: 'UNRECORDED',
    marketingOwnerId: null,
    salesOwnerId: null,
    nextStep: null,
    nextStepOn: null,
    value: '55.50',
    externalId: `X${index}`,
    pass: {
      openedAt: at,
      closedAt: at,
      outcome: 'WON',
      stageId: funnel.stage('WON'),
      enteredAt: at,
      dateUnknown: false,
      events: [
        { ...line, kind: 'OPPORTUNITY', stageId: funnel.stage('OPPORTUNITY'), seq: 1 },
        { ...line, kind: 'WON', stageId: funnel.stage('WON'), seq: 2 },
      ],
      opportunity: {
        openedAt: at,
        closedAt: at,
        result: 'WON',
        productId: null,
        expectedCloseOn: null,
      },
    },
  }))
}

test('a chunk of leads comes in with its histories, in the order of its rows', async () => {
  const mara = await marketer(await organisation())
  const importId = await runningImport(mara)
  const chunk = await rows(mara, 200)
  const ids = await within(mara, (tx) => insertLeads(tx, importId, mara, chunk))
  expect(ids).toHaveLength(200)
  expect([...ids].sort()).toEqual(ids)
  expect(await stored(mara, ids[7] ?? '')).toMatchObject({
    name: 'Lead 7',
    state: 'WON',
    enteredAt: at,
    passes: [{ outcome: 'WON', sourceDept: 'MARKETING' }],
    stageEvents: [{ kind: 'OPPORTUNITY' }, { kind: 'WON', byId: mara.id }],
    opportunities: [{ result: 'WON', closedAt: at }],
  })
  expect(await within(mara, (tx) => tx.lead.count({ where: { importId } }))).toBe(200)
})

test('leads are found again by the id of the other system and changed once', async () => {
  const mara = await marketer(await organisation())
  const importId = await runningImport(mara)
  const chunk = await rows(mara, 3)
  await within(mara, (tx) => insertLeads(tx, importId, mara, chunk))
  await within(mara, async (tx) => {
    const known = await existingLeads(tx, ['X1', 'X9'])
    const lead = known.get('X1')
    expect([known.size, lead?.value]).toEqual([1, '55.5'])
    const seen = { id: lead?.id ?? '', version: 1 }
    expect(await updateLead(tx, seen, { name: 'Ärzte', value: '60' })).toBe(2)
    expect(await updateLead(tx, seen, { name: 'Zu spät' })).toBeNull()
    const row = await tx.lead.findFirst({
      where: { id: seen.id },
      select: { nameFolded: true, opportunities: { select: { value: true } } },
    })
    expect(row?.nameFolded).toBe('arzte')
    expect(row?.opportunities[0]?.value?.toString()).toBe('60')
  })
})

test('products come in once by their folded name', async () => {
  const mara = await marketer(await organisation())
  const importId = await runningImport(mara)
  await within(mara, async (tx) => {
    const product = { name: 'GTX Pro', series: 'GTX', price: '4821' }
    expect(await insertProducts(tx, importId, [product])).toHaveLength(1)
    expect(await insertProducts(tx, importId, [{ ...product, name: 'gtx pro' }])).toEqual([])
    const known = (await existingProducts(tx, ['GTX PRO'])).get('gtx pro')
    const seen = { id: known?.id ?? '', version: known?.version ?? 0 }
    expect(await updateProduct(tx, seen, { ...product, price: '4900' })).toBe(2)
    expect(await updateProduct(tx, seen, product)).toBeNull()
  })
})
