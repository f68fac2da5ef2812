import 'server-only'
import { record } from '@/lib/activity/record'
import { within } from '@/lib/db/within'
import { enqueue } from '@/lib/jobs/queue'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { removeImportFolder } from '../files'
import { loadImport } from '../queries/load-import'
import { mayRevert } from '../rules'

/** Asks for everything an import wrote to be taken back; from here on it writes nothing more. */
export async function revertImport(viewer: Viewer, { importId }: { importId: string }) {
  return within(viewer, async (tx) => {
    const loaded = await loadImport(tx, importId)
    enforce(mayRevert(loaded, viewer))
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: loaded.state },
      data: { state: 'REVERTING', version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('errors.conflict')
    await record(tx, viewer, 'import.reverting', importId, {})
    await enqueue(tx, viewer.orgId, 'import.revert', { importId })
    return { id: importId }
  })
}

export type TakenBack = { removed: number; restored: number; kept: number }

/** Closes a revert; only the one who closes it records it. */
export async function closeRevert(viewer: Viewer, importId: string, result: TakenBack) {
  await within(viewer, async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: 'REVERTING' },
      data: { state: 'REVERTED', revertedAt: tx.now, version: { increment: 1 } },
    })
    if (count === 1) await record(tx, viewer, 'import.reverted', importId, result)
  })
  await removeImportFolder(viewer.orgId, importId)
}
