import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { findOrCreateCompany } from '@/lib/companies/find-or-create'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { fold } from '@/lib/text'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import type { EditLead } from '../schema'
import { leadTexts } from '../texts'
import { contactOf, requireSource } from './create-lead'
import { requireOwners } from './owners'

/**
 * Changes what differs from `base`; what somebody else changed meanwhile stays, or is a conflict
 * when both changed the same. Both departments may edit every lead; its stage is another act.
 */
export async function editLead(viewer: Viewer, input: EditLead) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.edit'))
    if (!input.name) throw new Refusal('errors.field.required', undefined, 'name')
    const fields = await change(tx, viewer, { ...input, name: input.name })
    if (fields.length > 0) await record(tx, viewer, 'lead.changed', input.leadId, { fields })
    return { id: input.leadId }
  })
}

type Named = EditLead & { name: string }

async function change(tx: Tx, viewer: Viewer, input: Named): Promise<string[]> {
  const lead = await loadFields(tx, input.leadId)
  const seen = { version: lead.version, ...(await lastChange(tx, lead.id)) }
  const fields = Object.keys(mergeEdit(input.base, leadTexts(lead), leadTexts(input), seen))
  if (fields.length === 0) return fields
  await requireKnown(tx, input, fields)
  const { count } = await tx.lead.updateMany({
    where: { id: lead.id, version: lead.version },
    data: { ...(await columns(tx, viewer, input, fields)), version: { increment: 1 } },
  })
  if (count === 0) return change(tx, viewer, input)
  if (fields.includes('value')) await passOn(tx, lead, input.value)
  return fields
}

async function loadFields(tx: Tx, id: string) {
  const lead = await tx.lead.findFirst({
    where: { id },
    select: {
      id: true,
      version: true,
      passNo: true,
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
    },
  })
  if (!lead) throw new Missing()
  return lead
}

async function requireKnown(tx: Tx, input: EditLead, fields: string[]) {
  if (fields.includes('sourceId')) await requireSource(tx, input.sourceId)
  if (fields.includes('contactId')) await contactOf(tx, input.contactId)
  await requireOwners(tx, only(input, fields))
}

/** The changed fields as they are stored. */
async function columns(tx: Tx, viewer: Viewer, input: Named, fields: string[]) {
  const { leadId: _lead, version: _version, base: _base, company, nextStepOn, ...plain } = input
  return {
    ...only(plain, fields),
    ...(fields.includes('name') && { nameFolded: fold(input.name) }),
    ...(fields.includes('nextStepOn') && { nextStepOn: nextStepOn ? new Date(nextStepOn) : null }),
    ...(fields.includes('company') && {
      companyId: company ? (await findOrCreateCompany(tx, viewer, company)).id : null,
    }),
  }
}

/** The opportunity of the newest pass carries the same value. */
async function passOn(tx: Tx, lead: { id: string; passNo: number }, value: string | null) {
  await tx.opportunity.updateMany({
    where: { leadId: lead.id, pass: { passNo: lead.passNo } },
    data: { value, version: { increment: 1 } },
  })
}
