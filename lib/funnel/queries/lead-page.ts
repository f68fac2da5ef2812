import 'server-only'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { exitsFrom, mayEnd, mayMove, mayReopen, type Standing } from '../rules'
import { asOneOf, leadStates, legalBases } from '../stages'
import { leadHistory } from './history'
import { pathOf } from './path'
import { type StageInUse, stagesInUse } from './stages'

/** Everything one page of a lead shows, read in one transaction. Refuses with `Missing`. */
export async function leadPage(viewer: Viewer, id: string, before?: string) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const lead = await findLead(tx, viewer, id)
    const stages = await stagesInUse(tx, viewer.locale)
    const stage = stages.find((each) => each.id === lead.stageId)
    if (!stage) throw new Missing()
    const standing = { state: lead.state, stage }
    return {
      now: tx.now,
      lead,
      stage,
      stages,
      path: await pathOf(tx, lead.passId, stages),
      history: await leadHistory(tx, viewer, id, before),
      allowed: allowed(standing, stages, viewer),
    }
  })
}

export type LeadPage = Awaited<ReturnType<typeof leadPage>>

function allowed(standing: Standing, stages: StageInUse[], viewer: Viewer) {
  const { stage } = standing
  return {
    move: stages.map((to) => ({ stage: to, verdict: mayMove(standing, to, viewer) })),
    end: exitsFrom(stage.kind).map((exit) => ({ exit, verdict: mayEnd(standing, exit, viewer) })),
    reopen: mayReopen(standing, stages[0] ?? stage, viewer),
    edit: can(viewer, 'lead.edit'),
  }
}

type LeadRow = {
  id: string
  name: string
  state: string
  stageId: string
  version: number
  passNo: number
  passId: string
  enteredAt: Date
  dateUnknown: boolean
  createdAt: Date
  value: string | null
  legalBasis: string
  nextStep: string | null
  nextStepOn: Date | null
  sourceDe: string
  sourceEn: string
  marketingOwnerId: string | null
  marketingOwner: string | null
  salesOwnerId: string | null
  salesOwner: string | null
  companyId: string | null
  company: string | null
  city: string | null
  sector: string | null
  employees: number | null
  contactId: string | null
  contact: string | null
  position: string | null
  email: string | null
  phone: string | null
  opportunityId: string | null
  opportunityValue: string | null
  openedAt: Date | null
  expectedCloseOn: Date | null
  closedAt: Date | null
  result: string | null
  product: string | null
}

/** The lead with everything it points to; contact data only for who may read them. */
async function findLead(tx: Tx, viewer: Viewer, id: string) {
  const [row] = await tx.$queryRaw<LeadRow[]>`
    select l."id", l."name", l."state", l."stageId", l."version", l."passNo", p."id" as "passId",
      l."enteredAt", l."dateUnknown", l."createdAt", l."value"::text as value, l."legalBasis",
      l."nextStep", l."nextStepOn", src."nameDe" as "sourceDe", src."nameEn" as "sourceEn",
      l."marketingOwnerId", m."name" as "marketingOwner", l."salesOwnerId", s."name" as "salesOwner",
      c."id" as "companyId", c."name" as company, c."city", c."sector", c."employees",
      k."id" as "contactId", k."name" as contact, k."position", k."email", k."phone",
      o."id" as "opportunityId", o."value"::text as "opportunityValue", o."openedAt",
      o."expectedCloseOn", o."closedAt", o."result", product."name" as product
    from "Lead" l
    join "LeadPass" p on p."leadId" = l."id" and p."passNo" = l."passNo"
    join "Source" src on src."id" = l."sourceId"
    left join "Membership" m on m."id" = l."marketingOwnerId"
    left join "Membership" s on s."id" = l."salesOwnerId"
    left join "Company" c on c."id" = l."companyId"
    left join "Contact" k on k."id" = l."contactId"
    left join "Opportunity" o on o."passId" = p."id"
    left join "Product" product on product."id" = o."productId"
    where l."id" = ${id}::uuid`
  if (!row) throw new Missing()
  const { sourceDe, sourceEn, contact, position, email, phone, ...rest } = row
  const readable = can(viewer, 'contact.read').ok
  return {
    ...rest,
    state: asOneOf(leadStates, row.state),
    legalBasis: asOneOf(legalBases, row.legalBasis),
    source: viewer.locale === 'de' ? sourceDe : sourceEn,
    contact: readable && contact ? { name: contact, position, email, phone } : null,
  }
}
