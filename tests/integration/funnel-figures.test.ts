import { expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { moveLead } from '@/lib/funnel/commands/move-lead'
import { acceptedOpenValue, crossedSeam } from '@/lib/funnel/figures'
import type { Viewer } from '@/lib/viewer'
import { funnelOf, lead } from '@/tests/support/funnel'
import { marketer, organisation, seller } from '@/tests/support/people'

async function company() {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  return { orgId, mara, sven: await seller(orgId), funnel: await funnelOf(mara) }
}

const ago = (viewer: Viewer, days: number): Viewer => ({
  ...viewer,
  at: new Date(Date.now() - days * 86_400_000),
})

test('the accepted open value counts from acceptance on', async () => {
  const { mara, sven } = await company()
  await lead(mara, { kind: 'MQL', value: '1000' })
  await lead(sven, { kind: 'SAL', value: '200.50' })
  await lead(sven, { kind: 'OPPORTUNITY', value: '99.50' })
  await lead(sven, { kind: 'SQL', value: null })
  expect(await within(mara, acceptedOpenValue)).toEqual({ sum: '300.00', leads: 3, valued: 2 })
})

test('a lead that crossed the seam in the last 30 days counts once, forwards only', async () => {
  const { mara, sven, funnel } = await company()
  const to = funnel.stage('SAL')
  const crossed = await lead(ago(mara, 50), { company: 'A', kind: 'MQL' })
  await moveLead(ago(mara, 2), { leadId: crossed.id, toStageId: to, version: 1 })
  await moveLead(ago(sven, 1), { leadId: crossed.id, toStageId: funnel.stage('MQL'), version: 2 })
  await moveLead(mara, { leadId: crossed.id, toStageId: to, version: 3 })
  const long = await lead(ago(mara, 50), { company: 'B', kind: 'MQL' })
  await moveLead(ago(mara, 40), { leadId: long.id, toStageId: to, version: 1 })
  await moveLead(sven, { leadId: long.id, toStageId: funnel.stage('SQL'), version: 2 })
  await lead(sven, { company: 'C', kind: 'SQL' })
  expect(await within(mara, crossedSeam)).toBe(1)
})
