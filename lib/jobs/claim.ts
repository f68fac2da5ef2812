import 'server-only'
import { database } from '@/lib/db/client'
import type { ClaimedJob } from './kinds'

/** A job that failed so often is set aside for a person to look at. */
export const maxAttempts = 5
const claimSeconds = 120

/** Takes the next due job that nobody holds, or null; two workers never get the same one. */
export async function claimJob(): Promise<ClaimedJob | null> {
  const [job] = await database().$queryRaw<ClaimedJob[]>`
    update "Job" set attempts = attempts + 1,
      "lockedUntil" = clock_timestamp() + make_interval(secs => ${claimSeconds})
    where id = (
      select id from "Job"
      where "doneAt" is null and "dueAt" <= clock_timestamp() and attempts < ${maxAttempts}
        and ("lockedUntil" is null or "lockedUntil" < clock_timestamp())
      order by "dueAt", id for update skip locked limit 1)
    returning id, "orgId", kind, payload, attempts`
  return job ?? null
}

/** Holds the claim longer; throws when somebody else has taken the job meanwhile. */
export async function keepClaim(job: ClaimedJob) {
  const held = await database().$executeRaw`
    update "Job" set "lockedUntil" = clock_timestamp() + make_interval(secs => ${claimSeconds})
    where id = ${job.id}::uuid and attempts = ${job.attempts} and "doneAt" is null`
  if (held === 0) throw new Error(`Job ${job.id} is no longer ours`)
}

export async function finishJob(job: ClaimedJob) {
  await database().$executeRaw`
    update "Job" set "doneAt" = clock_timestamp(), "lockedUntil" = null, "lastError" = null
    where id = ${job.id}::uuid and attempts = ${job.attempts}`
}

/** Puts a failed job back, later each time. */
export async function postponeJob(job: ClaimedJob, error: unknown) {
  const text = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  await database().$executeRaw`
    update "Job" set "lockedUntil" = null, "lastError" = ${text},
      "dueAt" = clock_timestamp() + make_interval(secs => ${2 ** job.attempts})
    where id = ${job.id}::uuid and attempts = ${job.attempts}`
}
