import 'server-only'
import { viewerOf } from '@/lib/auth/viewer'
import { type Tx, withinOrganisation } from '@/lib/db/within'
import { asOneOf, type StageKind, stageKinds } from '@/lib/funnel/stages'
import type { leadTexts } from '@/lib/funnel/texts'
import type { Viewer } from '@/lib/viewer'
import type { DemoCompany, DemoContact } from '../companies'
import { known } from '../known'
import { emailOf, type PersonKey, people, personKeys } from '../people'

/** A lead as the people of the demo company have it before them. */
export type KnownLead = {
  id: string
  version: number
  /** Its form, every field as text. */
  texts: ReturnType<typeof leadTexts>
  /** When its newest opportunity is expected to close. */
  expectedCloseOn: string | null
}

/** What was made so far, and what the plan's names stand for in this organisation. */
export type World = {
  companies: readonly DemoCompany[]
  contacts: readonly DemoContact[]
  viewers: Map<PersonKey, Viewer>
  stages: Map<StageKind, string>
  reasons: Map<string, string>
  sources: Map<string, string>
  companyIds: Map<number, string>
  contactIds: Map<number, string>
  leads: Map<string, KnownLead>
}

type Cast = Pick<World, 'companies' | 'contacts'>

/** The world before anything has happened: people, stages, reasons and sources are there. */
export async function openWorld(orgId: string, cast: Cast): Promise<World> {
  const lists = await withinOrganisation(orgId, loadLists)
  const { companies, contacts } = cast
  const viewers = new Map<PersonKey, Viewer>()
  for (const key of personKeys) {
    viewers.set(key, await viewerOf(orgId, known(lists.members, emailOf(people[key]))))
  }
  const made = { companyIds: new Map(), contactIds: new Map(), leads: new Map() }
  return { companies, contacts, viewers, ...lists, ...made }
}

async function loadLists(tx: Tx) {
  const inUse = { where: { archivedAt: null } }
  const stages = await tx.stage.findMany({ ...inUse, select: { id: true, kind: true } })
  const reasons = await tx.reason.findMany({
    ...inUse,
    select: { id: true, exit: true, code: true },
  })
  const sources = await tx.source.findMany({ ...inUse, select: { id: true, code: true } })
  const members = await tx.membership.findMany({ select: { id: true, email: true } })
  return {
    stages: new Map(stages.map(({ id, kind }) => [asOneOf(stageKinds, kind), id])),
    reasons: new Map(reasons.map(({ id, exit, code }) => [`${exit} ${code}`, id])),
    sources: new Map(sources.map(({ id, code }) => [code, id])),
    members: new Map(members.map(({ id, email }) => [email, id])),
  }
}
