import 'server-only'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { enqueue } from '@/lib/jobs/queue'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { headerSignature } from '../mapping'
import { memoryOf } from '../memory'
import type { Prepared, PreparedTable } from '../prepare'
import { loadImport } from '../queries/load-import'
import { mayResume, mayReview } from '../rules'

/**
 * Begins an import with everything as prepared, and remembers the mapping of each file. Refuses one
 * that waits for a choice.
 */
export async function startImport(viewer: Viewer, importId: string, prepared: Prepared) {
  return within(viewer, async (tx) => {
    const loaded = await loadImport(tx, importId)
    enforce(mayReview(loaded, viewer))
    if (prepared.hindrances.length > 0) throw new Refusal('imports.notReady')
    const used = new Set(prepared.tables.map(({ file }) => file.id))
    const rowsTotal = loaded.files
      .filter(({ id }) => used.has(id))
      .reduce((sum, { rowCount }) => sum + rowCount, 0)
    const { count } = await tx.import.updateMany({
      where: { id: importId, version: loaded.version },
      data: {
        state: 'RUNNING',
        choices: { ...loaded.choices, settled: prepared.settled },
        completeFrom: prepared.completeFrom.day ? new Date(prepared.completeFrom.day) : null,
        rowsTotal,
        startedAt: tx.now,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new Refusal('imports.begunAlready')
    for (const table of prepared.tables) await remember(tx, table)
    await record(tx, viewer, 'import.started', importId, { files: used.size })
    await enqueue(tx, viewer.orgId, 'import.run', { importId })
    return { id: importId }
  })
}

/** For the next file with this header; what was remembered before is kept for taking it back. */
async function remember(tx: Tx, { file, fields, reading }: PreparedTable) {
  const { header } = file.format
  const signature = headerSignature(header)
  const mapping = memoryOf(header, fields, file.mapping.columns)
  const before = await tx.importMapping.findFirst({
    where: { signature },
    select: { kind: true, mapping: true, savedAt: true },
  })
  await tx.importFile.updateMany({
    where: { id: file.id },
    data: {
      mapping: { ...file.mapping, fields },
      mappingBefore: {
        signature,
        before: before && { ...before, savedAt: before.savedAt.toISOString() },
      },
    },
  })
  await tx.importMapping.deleteMany({ where: { signature } })
  await tx.importMapping.createMany({
    data: [{ signature, kind: reading.kind, mapping, savedAt: tx.now }],
  })
}

/** Lets an import that stopped on the way go on where it stood. */
export async function resumeImport(viewer: Viewer, { importId }: { importId: string }) {
  return within(viewer, async (tx) => {
    const loaded = await loadImport(tx, importId)
    enforce(mayResume(loaded, viewer))
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: 'FAILED' },
      data: { state: 'RUNNING', version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('imports.notStopped')
    await record(tx, viewer, 'import.started', importId, { files: loaded.files.length })
    await enqueue(tx, viewer.orgId, 'import.run', { importId })
    return { id: importId }
  })
}
