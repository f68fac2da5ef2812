import 'server-only'
import { log } from '@/lib/log'
import { claimJob, finishJob, keepClaim, postponeJob } from './claim'
import { handlers } from './handlers'
import type { ClaimedJob } from './kinds'
import { nudged } from './nudge'
import { scheduleUpkeep } from './upkeep'

const pollMilliseconds = 2_000

/** Works off due jobs until the signal says stop; a job that is under way is finished first. */
export async function drain(stop: AbortSignal) {
  while (!stop.aborted) {
    const worked = await step().catch((error) => {
      log().error({ err: error }, 'jobs cannot be read')
      return false
    })
    if (!worked) await nudged(pollMilliseconds, stop)
  }
}

async function step(): Promise<boolean> {
  await scheduleUpkeep()
  const job = await claimJob()
  if (!job) return false
  await run(job)
  return true
}

async function run(job: ClaimedJob) {
  try {
    const handler = handlers[job.kind]
    if (!handler) throw new Error(`Nobody knows jobs of the kind ${job.kind}`)
    await handler(job, () => keepClaim(job))
    await finishJob(job)
  } catch (error) {
    log().error({ err: error, job: job.id, kind: job.kind }, 'job failed')
    await postponeJob(job, error)
  }
}

/** Works off everything that is due now, for tests and scripts; out: how many jobs. */
export async function drainNow(): Promise<number> {
  for (let count = 0; ; count += 1) {
    const job = await claimJob()
    if (!job) return count
    await run(job)
  }
}
