import 'server-only'
import { withinOrganisation } from '@/lib/db/within'
import type { ClaimedJob } from '@/lib/jobs/kinds'
import { log } from '@/lib/log'
import { dayOfMoment, isoDay } from '../calendar'
import { timeline } from '../plan/timeline'
import { mondayAfter } from '../year'
import { emptyDemo } from './empty-demo'
import { inLanes } from './lanes'
import { perform, subjectsOf } from './perform'
import { openWorld } from './world'

/** More would wait for the two cores this is made for, and for the connections pages need. */
const sideBySide = 6
const actsPerKeep = 100

/**
 * Lets the year of a demo company happen. A load that was killed begins anew: what it had made
 * goes first. Does nothing when the organisation is gone or no demo company.
 */
export async function loadDemo({ orgId }: Pick<ClaimedJob, 'orgId'>, keep: () => Promise<void>) {
  const monday = orgId && (await mondayOfDemo(orgId))
  if (!orgId || !monday) return
  const began = performance.now()
  await emptyDemo(orgId)
  const { acts, ...cast } = timeline(monday)
  const world = await openWorld(orgId, cast)
  await inLanes(acts, subjectsOf, sideBySide, async (act, index) => {
    if (index % actsPerKeep === 0) await keep()
    await perform(world, act)
  })
  const seconds = Math.round((performance.now() - began) / 1_000)
  log().info({ acts: acts.length, seconds }, 'the demo company is loaded')
}

function mondayOfDemo(orgId: string): Promise<string | null> {
  return withinOrganisation(orgId, async (tx) => {
    const demo = await tx.organisation.findFirst({
      where: { id: orgId, demo: true },
      select: { createdAt: true },
    })
    return demo && isoDay(mondayAfter(dayOfMoment(demo.createdAt)))
  })
}
