import 'server-only'
import { within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { leadTexts, opportunityTexts } from '../texts'
import { choicesFor } from './choices'

/** A lead as its form shows it, with what the form offers. Refuses with `Missing`. */
export async function leadToEdit(viewer: Viewer, id: string) {
  enforce(can(viewer, 'lead.edit'))
  return within(viewer, async (tx) => {
    const lead = await tx.lead.findFirst({
      where: { id },
      select: {
        id: true,
        version: true,
        name: true,
        companyId: true,
        company: { select: { name: true } },
        contactId: true,
        contact: { select: { id: true, name: true, position: true } },
        sourceId: true,
        source: { select: { id: true, nameDe: true, nameEn: true, archivedAt: true } },
        legalBasis: true,
        marketingOwnerId: true,
        salesOwnerId: true,
        nextStep: true,
        nextStepOn: true,
        value: true,
      },
    })
    if (!lead) throw new Missing()
    const { contact, source } = lead
    const choices = await choicesFor(tx, viewer, lead.companyId)
    const named = { id: source.id, name: viewer.locale === 'de' ? source.nameDe : source.nameEn }
    return {
      lead: { id: lead.id, name: lead.name, version: lead.version },
      values: leadTexts(lead),
      // What the lead has now stays choosable, also when it is no longer offered.
      choices: {
        ...choices,
        sources: withCurrent(choices.sources, named),
        contacts: contact ? withCurrent(choices.contacts, contact) : choices.contacts,
      },
    }
  })
}

function withCurrent<Entry extends { id: string }>(list: Entry[], current: Entry): Entry[] {
  return list.some(({ id }) => id === current.id) ? list : [current, ...list]
}

/** The opportunity of a lead’s newest pass as its form shows it. Refuses with `Missing`. */
export async function opportunityToEdit(viewer: Viewer, leadId: string) {
  enforce(can(viewer, 'lead.edit'))
  return within(viewer, async (tx) => {
    const lead = await tx.lead.findFirst({
      where: { id: leadId },
      select: { id: true, name: true, passNo: true },
    })
    const opportunity = await tx.opportunity.findFirst({
      where: { leadId, pass: { passNo: lead?.passNo ?? 0 } },
      select: { id: true, version: true, value: true, expectedCloseOn: true, productId: true },
    })
    if (!lead || !opportunity) throw new Missing()
    return {
      lead,
      opportunity: { id: opportunity.id, version: opportunity.version },
      values: opportunityTexts(opportunity),
      products: await tx.product.findMany({
        orderBy: { nameFolded: 'asc' },
        select: { id: true, name: true },
        take: 500,
      }),
    }
  })
}

export type OpportunityToEdit = Awaited<ReturnType<typeof opportunityToEdit>>
