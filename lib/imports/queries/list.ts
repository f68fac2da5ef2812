import 'server-only'
import { within } from '@/lib/db/within'
import { isOneOf } from '@/lib/funnel/stages'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { importStates } from '../rules'

const pageSize = 50

/** All imports, newest first; `before`: instant (ms) and id of the last one seen, as `ms~id`. */
export async function importList(viewer: Viewer, before?: string) {
  enforce(can(viewer, 'import.read'))
  return within(viewer, async (tx) => {
    const rows = await tx.import.findMany({
      where: olderThan(before),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        id: true,
        state: true,
        createdAt: true,
        startedAt: true,
        rowsTotal: true,
        rowsCreated: true,
        rowsUpdated: true,
        rowsRejected: true,
        by: { select: { id: true, name: true } },
        files: { select: { name: true, rowCount: true }, orderBy: { name: 'asc' } },
      },
    })
    const shown = rows.slice(0, pageSize)
    const last = shown.at(-1)
    return {
      imports: shown.map((row) => ({ ...row, state: stateOf(row.state) })),
      older: rows.length > pageSize && last ? `${last.createdAt.getTime()}~${last.id}` : undefined,
    }
  })
}

export type ImportEntry = Awaited<ReturnType<typeof importList>>['imports'][number]

function stateOf(text: string) {
  return isOneOf(importStates, text) ? text : 'FAILED'
}

function olderThan(mark: string | undefined) {
  const [, time, id] = /^(\d{1,15})~([0-9a-f-]{36})$/.exec(mark ?? '') ?? []
  if (!time || !id) return {}
  const createdAt = new Date(Number(time))
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
}
