import { drain } from '@/lib/jobs/drain'

/** Works off background jobs until the signal says stop; the job under way is finished first. */
export async function work(stop: AbortSignal): Promise<void> {
  await drain(stop)
}
