import 'server-only'
import type { Tx } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { type EventDetails, type EventName, subjectTypeOf } from './events'
import { react } from './reactions'

/** Writes the one event of an act in its transaction and lets other domains react to it. */
export async function record<Name extends EventName>(
  tx: Tx,
  viewer: Viewer,
  name: Name,
  subjectId: string,
  details: EventDetails[Name],
) {
  await tx.event.createMany({
    data: [
      {
        at: tx.now,
        actorId: viewer.system ? null : viewer.id,
        systemActor: viewer.system ?? null,
        department: viewer.department,
        name,
        subjectType: subjectTypeOf(name),
        subjectId,
        details,
      },
    ],
  })
  await react(tx, viewer, { name, subjectId, details })
}
