import 'server-only'
import { z } from 'zod'
import { systemViewer, viewerOf } from '@/lib/auth/viewer'
import { maxAttempts } from '@/lib/jobs/claim'
import type { ClaimedJob } from '@/lib/jobs/kinds'
import { takeBack } from '@/lib/jobs/take-back'
import { Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { closeRevert } from '../commands/revert'
import { runImport, stopImport } from '../commands/run'
import { Stopped } from '../commands/stale'
import { importerOf } from '../queries/importer-of'

const payloadSchema = z.object({ importId: z.uuid() })

/** Imports as whoever started it. When all tries are used up the import says that it stopped. */
export async function runImportJob(job: ClaimedJob, keep: () => Promise<void>): Promise<void> {
  const { orgId, importId } = placeOf(job)
  const viewer = await whoStarted(orgId, importId)
  if (!viewer) return
  try {
    await runImport(viewer, importId, keep)
  } catch (error) {
    if (error instanceof Stopped) return
    if (job.attempts >= maxAttempts) await stopImport(viewer, importId)
    throw error
  }
}

/** Takes back as the owner of the tables, then says so. */
export async function revertImportJob(job: ClaimedJob, keep: () => Promise<void>): Promise<void> {
  const { orgId, importId } = placeOf(job)
  const product = await systemViewer(orgId, 'import')
  await closeRevert(product, importId, await takeBack(orgId, importId, keep))
}

function placeOf({ orgId, payload }: ClaimedJob) {
  if (!orgId) throw new Error('An import belongs to an organisation')
  return { orgId, ...payloadSchema.parse(payload) }
}

/** Who has left since is replaced by the product itself; null when the import is gone. */
async function whoStarted(orgId: string, importId: string): Promise<Viewer | null> {
  const product = await systemViewer(orgId, 'import')
  const byId = await importerOf(product, importId)
  if (byId === null) return null
  try {
    return await viewerOf(orgId, byId)
  } catch (error) {
    if (error instanceof Missing) return { ...product, id: byId }
    throw error
  }
}
