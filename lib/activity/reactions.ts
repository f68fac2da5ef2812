import 'server-only'
import type { Tx } from '@/lib/db/within'
import { funnelReactions } from '@/lib/funnel/reactions'
import type { Viewer } from '@/lib/viewer'
import type { EventName } from './events'

export type RecordedEvent = { name: EventName; subjectId: string; details: unknown }

export type Reaction = {
  /** Domain that reacts and whose tables alone it writes. */
  domain: string
  to: EventName
  run: (tx: Tx, viewer: Viewer, event: RecordedEvent) => Promise<void>
}

/** All edges between domains that act on each other; a test lists them. */
export const reactions: Reaction[] = [...funnelReactions]

/** Runs what other domains do upon an event, in its transaction. */
export async function react(tx: Tx, viewer: Viewer, event: RecordedEvent) {
  for (const reaction of reactions) {
    if (reaction.to === event.name) await reaction.run(tx, viewer, event)
  }
}
