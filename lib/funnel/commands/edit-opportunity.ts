import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import type { EditOpportunity } from '../schema'
import { opportunityTexts } from '../texts'

/**
 * Changes value, expected close and product of an opportunity; the lead carries the value of
 * its newest one. Joined field by field with what somebody else changed meanwhile.
 */
export async function editOpportunity(viewer: Viewer, input: EditOpportunity) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.edit'))
    const { fields, leadId } = await change(tx, input)
    if (fields.length > 0) {
      await record(tx, viewer, 'opportunity.changed', input.opportunityId, { leadId, fields })
    }
    return { id: input.opportunityId, leadId }
  })
}

type Change = { fields: string[]; leadId: string }

async function change(tx: Tx, input: EditOpportunity): Promise<Change> {
  const opportunity = await tx.opportunity.findFirst({
    where: { id: input.opportunityId },
    select: {
      id: true,
      leadId: true,
      version: true,
      value: true,
      expectedCloseOn: true,
      productId: true,
      pass: { select: { passNo: true } },
      lead: { select: { passNo: true } },
    },
  })
  if (!opportunity) throw new Missing()
  const { leadId } = opportunity
  const seen = { version: opportunity.version, ...(await lastChange(tx, opportunity.id)) }
  const current = opportunityTexts(opportunity)
  const fields = Object.keys(mergeEdit(input.base, current, opportunityTexts(input), seen))
  if (fields.length === 0) return { fields, leadId }
  if (fields.includes('productId')) await requireProduct(tx, input.productId)
  const { count } = await tx.opportunity.updateMany({
    where: { id: opportunity.id, version: opportunity.version },
    data: { ...columns(input, fields), version: { increment: 1 } },
  })
  if (count === 0) return change(tx, input)
  const newest = opportunity.pass.passNo === opportunity.lead.passNo
  if (fields.includes('value') && newest) await passOn(tx, leadId, input.value)
  return { fields, leadId }
}

function columns({ value, productId, expectedCloseOn }: EditOpportunity, fields: string[]) {
  const day = expectedCloseOn ? new Date(expectedCloseOn) : null
  return only({ value, productId, expectedCloseOn: day }, fields)
}

async function requireProduct(tx: Tx, id: string | null) {
  if (!id) return
  const product = await tx.product.findFirst({ where: { id }, select: { id: true } })
  if (!product) throw new Refusal('errors.field.id', undefined, 'productId')
}

async function passOn(tx: Tx, leadId: string, value: string | null) {
  await tx.lead.updateMany({
    where: { id: leadId },
    data: { value, version: { increment: 1 } },
  })
}
