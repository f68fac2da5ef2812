import 'server-only'
import { record } from '@/lib/activity/record'
import { findOrCreateCompany } from '@/lib/companies/find-or-create'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { fold } from '@/lib/text'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { mayEnter, stateIn } from '../rules'
import type { CreateLead } from '../schema'
import { loadStages, type Stage } from './load'
import { openPass } from './move-lead'
import { ownersOf, requireOwners } from './owners'

/**
 * A new lead with its first pass, in the first stage unless another is named. Without a name it is
 * called after its company, else after its contact. Refuses one that has none of the three.
 */
export async function createLead(viewer: Viewer, input: CreateLead) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.create'))
    const stages = await loadStages(tx)
    const stage = firstStage(stages, input.stageId)
    enforce(mayEnter(stage))
    const company = await companyOf(tx, viewer, input)
    const contact = await contactOf(tx, input.contactId)
    const name = input.name ?? company?.name ?? contact?.name
    if (!name) throw new Refusal('funnel.nameMissing', undefined, 'name')
    await requireSource(tx, input.sourceId)
    await requireOwners(tx, input)
    const lead = await tx.lead.create({
      data: {
        ...columns(viewer, input),
        name,
        nameFolded: fold(name),
        companyId: company?.id ?? null,
        stageId: stage.id,
        state: stateIn(stage),
        enteredAt: tx.now,
        createdAt: tx.now,
      },
      select: { id: true },
    })
    await openPass(
      tx,
      viewer,
      { leadId: lead.id, passNo: 1, value: input.value ?? null },
      stage,
      stages,
    )
    await record(tx, viewer, 'lead.created', lead.id, { stageId: stage.id })
    return lead
  })
}

function columns(viewer: Viewer, input: CreateLead) {
  const { contactId = null, sourceId, legalBasis, nextStep = null, nextStepOn, value } = input
  return {
    ...ownersOf(viewer, input),
    contactId,
    sourceId,
    legalBasis,
    nextStep,
    nextStepOn: nextStepOn ? new Date(nextStepOn) : null,
    value: value ?? null,
  }
}

function firstStage(stages: Stage[], id: string | null | undefined): Stage {
  const stage = id
    ? stages.find((each) => each.id === id)
    : stages.find(({ archivedAt }) => archivedAt === null)
  if (!stage) throw new Refusal('errors.field.id', undefined, 'stageId')
  return stage
}

async function companyOf(tx: Tx, viewer: Viewer, { companyId, company }: CreateLead) {
  if (!companyId) return company ? findOrCreateCompany(tx, viewer, company) : null
  const known = await tx.company.findFirst({
    where: { id: companyId },
    select: { id: true, name: true },
  })
  if (!known) throw new Refusal('errors.field.id', undefined, 'company')
  return known
}

/** The contact a form named. Refuses one that does not exist here. */
export async function contactOf(tx: Tx, id: string | null | undefined) {
  if (!id) return null
  const contact = await tx.contact.findFirst({
    where: { id },
    select: { id: true, name: true, companyId: true },
  })
  if (!contact) throw new Refusal('errors.field.id', undefined, 'contactId')
  return contact
}

/** Refuses a source that does not exist here or is no longer in use. */
export async function requireSource(tx: Tx, id: string) {
  const source = await tx.source.findFirst({
    where: { id, archivedAt: null },
    select: { id: true },
  })
  if (!source) throw new Refusal('errors.field.choice', undefined, 'sourceId')
}
