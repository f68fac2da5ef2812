import 'server-only'
import { record } from '@/lib/activity/record'
import { signOutEverybody } from '@/lib/auth/access'
import { within } from '@/lib/db/within'
import { enqueue } from '@/lib/jobs/queue'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { mayRemoveDemo } from './rules'

/**
 * Removes the demo company with everything in it, for good: signs its people out now, and leaves the
 * rest to a job. Refuses every other organisation.
 */
export async function removeDemo(viewer: Viewer): Promise<null> {
  return within(viewer, async (tx) => {
    enforce(mayRemoveDemo(viewer.organisation))
    await signOutEverybody(tx, viewer.orgId)
    await enqueue(tx, viewer.orgId, 'organisation.remove', {})
    await record(tx, viewer, 'organisation.removed', viewer.orgId, {})
    return null
  })
}
