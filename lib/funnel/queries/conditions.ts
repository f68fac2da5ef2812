import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { beginningWith, type LeadFilters } from '../filters'
import type { StageInUse } from './stages'

type Asked = { filters: LeadFilters; viewerId: string; stages: StageInUse[]; now: Date }

/**
 * The filters as conditions on "Lead" l. Only comparisons that may use an index under row-level
 * security; what is old is asked stage by stage, so that entry dates are compared with a constant.
 */
export function conditions({ filters, viewerId, stages, now }: Asked): Prisma.Sql {
  const { mine, old, source, name, stage, holder } = filters
  const held = stages.filter((each) => each.holder === holder).map(({ id }) => id)
  const all = [
    stateOf(filters),
    mine &&
      Prisma.sql`(l."marketingOwnerId" = ${viewerId}::uuid or l."salesOwnerId" = ${viewerId}::uuid)`,
    old && isOld(stages, now),
    source && Prisma.sql`l."sourceId" = ${source}::uuid`,
    stage && Prisma.sql`l."stageId" = ${stage}::uuid`,
    holder && Prisma.sql`l."stageId" = any(${held}::uuid[])`,
    name && begins(name),
  ].filter((condition) => condition instanceof Prisma.Sql)
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, ' and ')
}

function stateOf({ state, old }: LeadFilters): Prisma.Sql | undefined {
  if (old) return Prisma.sql`l."state" = 'OPEN'`
  if (state === 'ALL') return undefined
  return Prisma.sql`l."state" = ${state ?? 'OPEN'}`
}

function begins(name: string): Prisma.Sql {
  const { from, below } = beginningWith(name)
  return Prisma.sql`(l."nameFolded" >= ${from} and l."nameFolded" < ${below})`
}

/** Stands in its stage beyond the limit of that stage; without a known entry nothing is old. */
function isOld(stages: StageInUse[], now: Date): Prisma.Sql {
  const limited = stages.flatMap(({ id, maxAgeDays }) => {
    const before = oldBefore(maxAgeDays, now)
    if (before === null) return []
    return [Prisma.sql`(l."stageId" = ${id}::uuid and l."enteredAt" < ${before})`]
  })
  if (limited.length === 0) return Prisma.sql`false`
  return Prisma.sql`(not l."dateUnknown" and (${Prisma.join(limited, ' or ')}))`
}

/** What entered before this instant is old; null where a stage has no limit. */
export function oldBefore(maxAgeDays: number | null, now: Date): Date | null {
  return maxAgeDays === null ? null : new Date(now.getTime() - maxAgeDays * 86_400_000)
}
