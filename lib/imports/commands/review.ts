import 'server-only'
import { type Tx, within } from '@/lib/db/within'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { removeImportFolder } from '../files'
import { type LoadedFile, loadImport } from '../queries/load-import'
import { loadPrepared } from '../queries/prepared'
import { mayReview } from '../rules'
import type { FileChoice, ReviewImport } from '../schema'
import { startImport } from './start'

/**
 * Keeps what a person chose for an import and, if they asked for it, begins it. Out: whether it
 * began; it does not while a choice is missing, and what was chosen is kept all the same.
 */
export async function reviewImport(viewer: Viewer, input: ReviewImport) {
  const { request: _, ...again } = viewer
  await keepChoices(again, input)
  const { importId } = input
  if (input.act !== 'start') return { id: importId, begun: false }
  const { prepared } = await loadPrepared(again, importId)
  if (prepared.hindrances.length > 0) return { id: importId, begun: false }
  await startImport(viewer, importId, prepared)
  return { id: importId, begun: true }
}

/** Keeping the same choices twice is keeping them once, so it needs no request id. */
function keepChoices(viewer: Viewer, { importId, mode, choices, files }: ReviewImport) {
  return within(viewer, async (tx) => {
    const loaded = await loadImport(tx, importId)
    enforce(mayReview(loaded, viewer))
    const { count } = await tx.import.updateMany({
      where: { id: importId, version: loaded.version },
      data: { mode, choices, version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('errors.conflict')
    for (const file of loaded.files) await keepFile(tx, file, files[file.id])
  })
}

async function keepFile(tx: Tx, file: LoadedFile, choice: FileChoice | undefined) {
  if (!choice) return
  const { kind } = choice
  const same = kind === file.kind
  const { rememberedOn } = file.mapping
  const mapping = same
    ? { fields: choice.fields, columns: choice.columns, rememberedOn }
    : { fields: [], columns: [], rememberedOn: null }
  await tx.importFile.updateMany({ where: { id: file.id }, data: { kind, mapping } })
}

/** Drops an import that has not begun, with its files. */
export async function discardImport(viewer: Viewer, { importId }: { importId: string }) {
  await within(viewer, async (tx) => {
    enforce(mayReview(await loadImport(tx, importId), viewer))
    await tx.import.deleteMany({ where: { id: importId, state: { in: ['UPLOADED', 'READY'] } } })
    return { id: importId }
  })
  await removeImportFolder(viewer.orgId, importId)
  return { id: importId }
}
