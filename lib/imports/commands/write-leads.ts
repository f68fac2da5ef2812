import 'server-only'
import type { Tx } from '@/lib/db/within'
import {
  insertLeads,
  type LeadChanges,
  type LeadRow,
  updateLead,
} from '@/lib/funnel/importer/leads'
import { asOneOf, legalBases } from '@/lib/funnel/stages'
import { insertNotes } from '@/lib/notes/importer'
import { fold } from '@/lib/text'
import type { Viewer } from '@/lib/viewer'
import type { LeadHistory } from '../history'
import { leadBeforeSchema } from '../jobs/before'
import { leadName } from '../plan'
import type { LeadPlan } from '../planning/plan-opportunity'
import type { StoredLead } from '../queries/load-leads'
import type { Stored } from '../queries/load-shelves'
import type { Settled } from '../settled'
import { Stale } from './stale'
import { type Changes, changesOf } from './write-tables'

/** Leads with their pass, history, opportunity and note; everything they name is there already. */
export async function storeLeads(
  tx: Tx,
  viewer: Viewer,
  importId: string,
  plans: LeadPlan[],
  { settled, stored }: { settled: Settled; stored: Stored },
): Promise<Changes> {
  const fresh = plans.flatMap((plan) =>
    plan.outcome === 'CREATED' && plan.history ? [{ plan, history: plan.history }] : [],
  )
  if (fresh.length > 0) {
    const rows = fresh.map(({ plan, history }) => leadRow(plan, history, settled))
    const ids = await insertLeads(tx, importId, viewer, rows)
    for (const [at, { plan }] of fresh.entries()) if (plan.slot) plan.slot.id = ids[at] ?? null
    await insertNotes(tx, viewer.id, fresh.flatMap(noteOf))
  }
  return changesOf(plans, async (_slot, id, plan) => {
    const lead = stored.opportunities.get(id)
    if (!lead) throw new Stale()
    const before = await leadBefore(tx, lead)
    return { version: await updateLead(tx, lead, changesIn(plan)), before }
  })
}

function leadRow(plan: LeadPlan, history: LeadHistory, settled: Settled): LeadRow {
  const { row, slot, references } = plan
  const { record } = row
  const values = slot?.values ?? {}
  return {
    name: leadName(record),
    companyId: references.company?.id ?? null,
    contactId: references.contact?.id ?? null,
    sourceId: values.source ?? settled.sourceId,
    legalBasis: asOneOf(legalBases, values.legalBasis ?? settled.legalBasis),
    marketingOwnerId: values.marketingOwner ?? null,
    salesOwnerId: values.salesOwner ?? null,
    nextStep: values.nextStep ?? null,
    nextStepOn: dayOf(values.nextStepOn),
    value: values.value ?? null,
    externalId: record.externalId ?? null,
    pass: passOf(plan, history),
  }
}

function passOf({ row, references }: LeadPlan, history: LeadHistory): LeadRow['pass'] {
  const { openedAt, closedAt, outcome, stageId, enteredAt, dateUnknown, events } = history
  const { opportunity } = history
  return {
    openedAt,
    closedAt,
    outcome,
    stageId,
    enteredAt,
    dateUnknown,
    events,
    opportunity: opportunity && {
      ...opportunity,
      productId: references.product?.id ?? null,
      expectedCloseOn: dayOf(row.record.expectedCloseOn),
    },
  }
}

function noteOf({ plan: { slot, row } }: { plan: LeadPlan }) {
  const text = row.record.note
  return slot?.id && text !== undefined ? [{ leadId: slot.id, text }] : []
}

function changesIn({ fields, references }: LeadPlan): LeadChanges {
  const { name, source, legalBasis, marketingOwner, salesOwner, nextStep, nextStepOn, value } =
    fields
  return {
    ...(name !== undefined && { name }),
    ...(fields.company !== undefined && { companyId: references.company?.id ?? null }),
    ...(fields.contact !== undefined && { contactId: references.contact?.id ?? null }),
    ...(source !== undefined && { sourceId: source }),
    ...(legalBasis !== undefined && { legalBasis: asOneOf(legalBases, legalBasis) }),
    ...(marketingOwner !== undefined && { marketingOwnerId: marketingOwner }),
    ...(salesOwner !== undefined && { salesOwnerId: salesOwner }),
    ...(nextStep !== undefined && { nextStep }),
    ...(nextStepOn !== undefined && { nextStepOn: dayOf(nextStepOn) }),
    ...(value !== undefined && { value }),
  }
}

async function leadBefore(tx: Tx, lead: StoredLead) {
  const [opportunity] = await tx.opportunity.findMany({
    where: { leadId: lead.id },
    orderBy: { pass: { passNo: 'desc' } },
    take: 1,
    select: { id: true, version: true, value: true },
  })
  return leadBeforeSchema.parse({
    ...lead,
    nameFolded: fold(lead.name),
    nextStepOn: lead.nextStepOn?.toISOString().slice(0, 10) ?? null,
    opportunity: opportunity
      ? { ...opportunity, value: opportunity.value?.toString() ?? null }
      : null,
  })
}

function dayOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day)
}
