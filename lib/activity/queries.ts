import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { HomeDepartment, Viewer } from '@/lib/viewer'
import { namesFor } from './names'
import { subjectTypesOf, type Topic } from './rules'

export type ActivityFilter = {
  department?: HomeDepartment | undefined
  topic?: Topic | undefined
  /** Mark of the last event seen; older ones follow. */
  before?: string | undefined
}

export type ActivityEntry = {
  id: string
  at: Date
  name: string
  department: string
  actor: { id: string; name: string } | null
  systemActor: string | null
  subjectType: string
  subjectId: string
  details: Prisma.JsonValue
}

const pageSize = 50

/** What happened in the organisation, newest first, with the names of everything mentioned. */
export async function activityPage(viewer: Viewer, filter: ActivityFilter) {
  enforce(can(viewer, 'activity.read'))
  return within(viewer, async (tx) => {
    const rows = await entries(tx, conditions(filter), pageSize + 1)
    const shown = rows.slice(0, pageSize)
    return {
      entries: shown,
      names: await namesFor(tx, viewer.locale, shown),
      older: rows.length > pageSize ? markOf(shown.at(-1)) : undefined,
    }
  })
}

/** Events that meet the conditions, newest first. */
export function entries(
  tx: Tx,
  where: Prisma.EventWhereInput,
  take: number,
): Promise<ActivityEntry[]> {
  return tx.event.findMany({
    where,
    take,
    // Ids are made one after the other, which keeps events of one instant in order.
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      at: true,
      name: true,
      department: true,
      actor: { select: { id: true, name: true } },
      systemActor: true,
      subjectType: true,
      subjectId: true,
      details: true,
    },
  })
}

function conditions({ department, topic, before }: ActivityFilter): Prisma.EventWhereInput {
  return {
    ...(department && { department }),
    ...(topic && { subjectType: { in: subjectTypesOf(topic) } }),
    ...olderThan(before),
  }
}

function markOf(entry: ActivityEntry | undefined): string | undefined {
  return entry && `${entry.at.getTime()}~${entry.id}`
}

function olderThan(mark: string | undefined): Prisma.EventWhereInput {
  const [, time, id] = /^(\d{1,15})~([0-9a-f-]{36})$/.exec(mark ?? '') ?? []
  if (!time || !id) return {}
  const at = new Date(Number(time))
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] }
}
