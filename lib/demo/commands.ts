import 'server-only'
import { record } from '@/lib/activity/record'
import { signOutEverybody } from '@/lib/auth/access'
import { allowDemoHere } from '@/lib/auth/demo'
import { isSetUpTokenOpen } from '@/lib/auth/set-up-token'
import { within } from '@/lib/db/within'
import { cancelJobs, enqueue } from '@/lib/jobs/queue'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { ensureDemo } from '@/prisma/demo/found-demo'
import { mayRemoveDemo } from './rules'
import type { LookAround } from './schema'

/**
 * Removes the demo company with everything in it, for good: signs its people out now, and leaves the
 * rest to a job. Refuses every other organisation.
 */
export async function removeDemo(viewer: Viewer): Promise<null> {
  return within(viewer, async (tx) => {
    enforce(mayRemoveDemo(viewer.organisation))
    await signOutEverybody(tx, viewer.orgId)
    await cancelJobs(tx, viewer.orgId)
    await enqueue(tx, viewer.orgId, 'organisation.remove', {})
    await record(tx, viewer, 'organisation.removed', viewer.orgId, {})
    return null
  })
}

/**
 * Opens the demo company in this browser for whoever holds the set-up link; the link stays good for
 * setting up one's own company later. Repeating it finds the same demo company.
 */
export async function lookAround({ token }: LookAround): Promise<null> {
  if (!(await isSetUpTokenOpen(token))) throw new Refusal('auth.setUp.void')
  await allowDemoHere(await ensureDemo())
  return null
}
