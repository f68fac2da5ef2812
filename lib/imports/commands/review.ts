import 'server-only'
import { createHash } from 'node:crypto'
import { type Tx, within } from '@/lib/db/within'
import { enforce, Missing, Refusal } from '@/lib/verdict'
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
  const { importId } = input
  await keepChoices(viewer, input)
  if (input.act !== 'start') return { id: importId, begun: false }
  const { request: _, ...reader } = viewer
  const { prepared } = await loadPrepared(reader, importId)
  if (prepared.hindrances.length > 0) return { id: importId, begun: false }
  await startImport(forSecondStep(viewer), importId, prepared)
  return { id: importId, begun: true }
}

/** Two transactions of one form: the second has a request id that follows from the first. */
function forSecondStep({ request, ...viewer }: Viewer): Viewer {
  if (!request) return viewer
  const hex = createHash('sha256').update(request.id).digest('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
  return { ...viewer, request: { ...request, id } }
}

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
    const waiting = { id: importId, state: { in: ['UPLOADED', 'READY'] } }
    const { count } = await tx.import.deleteMany({ where: waiting })
    if (count === 0) throw new Missing()
    return { id: importId }
  })
  await removeImportFolder(viewer.orgId, importId)
  return { id: importId }
}
