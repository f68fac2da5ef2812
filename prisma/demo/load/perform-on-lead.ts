import 'server-only'
import { within } from '@/lib/db/within'
import { createLead } from '@/lib/funnel/commands/create-lead'
import { editLead } from '@/lib/funnel/commands/edit-lead'
import { editOpportunity } from '@/lib/funnel/commands/edit-opportunity'
import { endLead } from '@/lib/funnel/commands/end-lead'
import { moveLead, reopenLead } from '@/lib/funnel/commands/move-lead'
import { takeBackStep } from '@/lib/funnel/commands/take-back-step'
import { asOneOf, legalBases } from '@/lib/funnel/stages'
import { leadTexts, opportunityTexts } from '@/lib/funnel/texts'
import { writeNote } from '@/lib/notes/commands'
import type { Viewer } from '@/lib/viewer'
import { at } from '../dice'
import { known } from '../known'
import type { PersonKey } from '../people'
import type { LeadAct } from '../plan/act'
import type { KnownLead, World } from './world'

/** Does an act on a lead by calling its command; keeps what the next ones have to know of it. */
export async function performOnLead(world: World, viewer: Viewer, act: LeadAct): Promise<void> {
  if (act.do === 'create') return create(world, viewer, act)
  const lead = known(world.leads, act.lead)
  const { id: leadId, version } = lead
  switch (act.do) {
    case 'move':
      lead.version = (await moveLead(viewer, { leadId, version, ...toStage(world, act) })).version
      return
    case 'takeBack':
      lead.version = (await takeBackStep(viewer, { leadId, version })).version
      return
    case 'end':
      return end(world, viewer, lead, act)
    case 'reopen':
      lead.version = (await reopenLead(viewer, { leadId, version, ...toStage(world, act) })).version
      lead.expectedCloseOn = null
      return
    case 'edit':
      return edit(world, viewer, lead, act)
    case 'offer':
      return offer(viewer, lead, act)
    case 'note':
      await writeNote(viewer, { on: 'lead', subjectId: leadId, text: act.text })
  }
}

type Deed<Name> = Extract<LeadAct, { do: Name }>

function toStage({ stages }: World, { to }: Deed<'move' | 'reopen'>) {
  return { toStageId: known(stages, to) }
}

async function create(world: World, viewer: Viewer, act: Deed<'create'>) {
  const { lead, name, company, contact, legalBasis } = act
  const fields = {
    name,
    contactId: contact === null ? null : known(world.contactIds, contact),
    sourceId: known(world.sources, act.source),
    legalBasis,
    marketingOwnerId: idOf(world, act.marketingOwner),
    salesOwnerId: idOf(world, act.salesOwner),
  }
  const companyId = company === null ? null : known(world.companyIds, company)
  const stageId = known(world.stages, act.stage)
  const { id } = await createLead(viewer, { ...fields, companyId, stageId })
  const named = company === null ? null : at(world.companies, company).name
  const empty = { nextStep: null, nextStepOn: null, value: null }
  const texts = leadTexts({ ...fields, ...empty, company: named })
  world.leads.set(lead, { id, version: 1, texts, expectedCloseOn: null })
}

function idOf({ viewers }: World, person: PersonKey | null): string | null {
  return person && known(viewers, person).id
}

async function end(world: World, viewer: Viewer, lead: KnownLead, act: Deed<'end'>) {
  const { exit, reason, note } = act
  const reasonId = known(world.reasons, `${exit} ${reason}`)
  const { id: leadId, version } = lead
  lead.version = (await endLead(viewer, { leadId, version, exit, reasonId, note })).version
}

async function edit(world: World, viewer: Viewer, lead: KnownLead, { changes }: Deed<'edit'>) {
  const base = lead.texts
  const { salesOwner, ...plain } = changes
  const salesOwnerId = salesOwner ? idOf(world, salesOwner) : base.salesOwnerId
  const fields = { ...base, ...plain, salesOwnerId }
  const input = {
    ...fields,
    legalBasis: asOneOf(legalBases, fields.legalBasis),
    contactId: fields.contactId || null,
    company: fields.company || null,
    salesOwnerId: salesOwnerId || null,
    nextStep: fields.nextStep || null,
    nextStepOn: fields.nextStepOn || null,
    value: fields.value || null,
  }
  await editLead(viewer, { ...input, leadId: lead.id, version: lead.version, base })
  lead.texts = leadTexts(input)
}

async function offer(viewer: Viewer, lead: KnownLead, act: Deed<'offer'>) {
  const { value, expectedCloseOn } = act
  const { id, version } = await newestOpportunity(viewer, lead.id)
  const seen = { value: lead.texts.value, expectedCloseOn: lead.expectedCloseOn, productId: null }
  const base = opportunityTexts(seen)
  const fields = { opportunityId: id, value, expectedCloseOn, productId: null }
  await editOpportunity(viewer, { ...fields, version, base })
  lead.texts = { ...lead.texts, value }
  lead.expectedCloseOn = expectedCloseOn
}

function newestOpportunity(viewer: Viewer, leadId: string) {
  return within(viewer, (tx) =>
    tx.opportunity.findFirstOrThrow({
      where: { leadId },
      orderBy: { openedAt: 'desc' },
      select: { id: true, version: true },
    }),
  )
}
