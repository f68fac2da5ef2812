import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import type { LeadFilters } from '../filters'
import { quarterStart } from '../quarter'
import { conditions, oldBefore } from './conditions'
import { reasonsInUse, type StageInUse, sourcesInUse, stagesInUse } from './stages'

/** Cards that a column shows before "+N more". */
export const cardsPerColumn = 25

/**
 * The board: per stage the exact number and sum over all open leads and its newest cards, and what
 * left the funnel since the quarter began.
 */
export async function funnelBoard(viewer: Viewer, filters: LeadFilters) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const all = await stagesInUse(tx, viewer.locale)
    const stages = all.filter(({ kind }) => kind !== 'WON')
    const where = conditions({ filters: open(filters), viewerId: viewer.id, stages, now: tx.now })
    const sums = await sumsOf(tx, where, stages)
    const cards = await newestCards(tx, where, stages)
    const since = quarterStart(tx.now, viewer.organisation.timeZone)
    return {
      now: tx.now,
      since,
      ended: await endedSince(tx, since),
      sources: await sourcesInUse(tx, viewer.locale),
      reasons: await reasonsInUse(tx, viewer.locale),
      wonStage: all.find(({ kind }) => kind === 'WON'),
      columns: stages.map((stage) => ({
        stage,
        ...(sums.find(({ stageId }) => stageId === stage.id) ?? { count: 0, sum: '0', old: 0 }),
        cards: cards.filter(({ stageId }) => stageId === stage.id),
      })),
    }
  })
}

export type Board = Awaited<ReturnType<typeof funnelBoard>>
export type BoardColumn = Board['columns'][number]
export type Card = BoardColumn['cards'][number]

/** A board shows what is open, whatever else an address asks for. */
function open({ mine, old, source, name }: LeadFilters): LeadFilters {
  return { mine, old, source, name, stage: undefined, state: 'OPEN', holder: undefined }
}

type Sums = { stageId: string; count: number; sum: string; old: number }

/** Counted stage by stage along one index, which holds all that is counted. */
function sumsOf(tx: Tx, where: Prisma.Sql, stages: StageInUse[]): Promise<Sums[]> {
  const ids = stages.map(({ id }) => id)
  const limits = stages.map(({ maxAgeDays }) => oldBefore(maxAgeDays, tx.now))
  return tx.$queryRaw<Sums[]>`
    select stage.id as "stageId", sums.*
    from unnest(${ids}::uuid[], ${limits}::timestamptz[]) as stage(id, "oldBefore")
    cross join lateral (
      select count(*)::int as count, coalesce(sum(l."value"), 0)::text as sum,
        count(*) filter (where not l."dateUnknown" and l."enteredAt" < stage."oldBefore")::int as old
      from "Lead" l where l."stageId" = stage.id and ${where}
    ) sums`
}

type CardRow = {
  stageId: string
  id: string
  name: string
  company: string | null
  sourceDe: string
  sourceEn: string
  marketingOwner: string | null
  salesOwner: string | null
  nextStep: string | null
  nextStepOn: Date | null
  value: string | null
  enteredAt: Date
  dateUnknown: boolean
  version: number
}

/** The newest cards of every stage, found by one walk along the index per stage. */
function newestCards(tx: Tx, where: Prisma.Sql, stages: StageInUse[]): Promise<CardRow[]> {
  const ids = stages.map(({ id }) => id)
  return tx.$queryRaw<CardRow[]>`
    select card.*, company."name" as company, source."nameDe" as "sourceDe",
      source."nameEn" as "sourceEn", m."name" as "marketingOwner", s."name" as "salesOwner"
    from unnest(${ids}::uuid[]) with ordinality as stage(id, place)
    cross join lateral (
      select l."stageId", l."id", l."name", l."companyId", l."sourceId", l."marketingOwnerId",
        l."salesOwnerId", l."nextStep", l."nextStepOn", l."value"::text as "value",
        l."enteredAt", l."dateUnknown", l."version"
      from "Lead" l where l."stageId" = stage.id and ${where}
      order by l."enteredAt" desc, l."id" desc limit ${cardsPerColumn}
    ) card
    join "Source" source on source."id" = card."sourceId"
    left join "Company" company on company."id" = card."companyId"
    left join "Membership" m on m."id" = card."marketingOwnerId"
    left join "Membership" s on s."id" = card."salesOwnerId"
    order by stage.place, card."enteredAt" desc, card."id" desc`
}

type Ended = { state: string; count: number }

function endedSince(tx: Tx, since: Date): Promise<Ended[]> {
  return tx.$queryRaw<Ended[]>`
    select l."state", count(*)::int as count from "Lead" l
    where l."state" in ('WON', 'REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION')
      and l."enteredAt" >= ${since} and not l."dateUnknown"
    group by l."state"`
}
