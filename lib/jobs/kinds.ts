/** Every kind of work that is done later. */
export const jobKinds = [
  'demo.load',
  'import.run',
  'import.revert',
  'organisation.remove',
  'upkeep',
] as const
export type JobKind = (typeof jobKinds)[number]

export type ClaimedJob = {
  id: string
  orgId: string | null
  kind: string
  payload: Record<string, unknown>
  attempts: number
}

/** Does the work; `keep` holds the claim while it goes on and is called at least once a minute. */
export type JobHandler = (job: ClaimedJob, keep: () => Promise<void>) => Promise<void>
