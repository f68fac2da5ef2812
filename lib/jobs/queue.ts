import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import type { JobKind } from './kinds'
import { nudge } from './nudge'

/** Queues work in the transaction of the act that wants it; `payload` holds ids only. */
export async function enqueue(
  tx: Tx,
  orgId: string,
  kind: JobKind,
  payload: Prisma.InputJsonObject,
) {
  await tx.job.createMany({
    data: [{ orgId, kind, payload, dueAt: tx.now, createdAt: tx.now }],
  })
  nudge()
}

/** Drops what an organisation has queued; work that is under way ends when it next keeps its claim. */
export async function cancelJobs(tx: Tx, orgId: string) {
  await tx.job.deleteMany({ where: { orgId, doneAt: null } })
}
