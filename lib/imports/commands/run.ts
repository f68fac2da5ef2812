import 'server-only'
import { record } from '@/lib/activity/record'
import { within } from '@/lib/db/within'
import { refreshStatistics } from '@/lib/jobs/statistics'
import type { Viewer } from '@/lib/viewer'
import type { RawRow } from '../csv'
import { inChunks, removeImportFolder, rowsInFile } from '../files'
import { inImportOrder } from '../plan'
import { companyNamesIn, pathOf, planBasis } from '../queries/basis'
import { type LoadedFile, loadImport } from '../queries/load-import'
import { settledReading } from '../settled'
import { chunkSize, importChunk, type RunningTable } from './chunk'
import { linkChunk } from './link'
import { afresh } from './stale'

type Keep = () => Promise<void>
type Running = { viewer: Viewer; keep: Keep }
type Table = RunningTable & { file: LoadedFile }

/**
 * Imports whatever of a running import is not imported yet, chunk by chunk; after a crash it goes
 * on where it stood. `keep` is called before each chunk. Nothing happens when it does not run.
 */
export async function runImport(viewer: Viewer, importId: string, keep: Keep): Promise<void> {
  const tables = await tablesOf(viewer, importId)
  if (!tables) return
  const companies = tables.filter(({ reading }) => reading.kind === 'companies')
  const others = tables.filter(({ reading }) => reading.kind !== 'companies')
  const running = { viewer, keep }
  for (const table of companies) await importTable(running, table)
  for (const table of companies) await linkTable(running, table)
  for (const table of others) await importTable(running, table)
  await finish(viewer, importId)
}

async function tablesOf(viewer: Viewer, importId: string): Promise<Table[] | null> {
  const loaded = await within(viewer, (tx) => loadImport(tx, importId))
  const { settled, mode, files, startedAt } = loaded
  if (loaded.state !== 'RUNNING' || !settled || !startedAt) return null
  const names = await companyNamesIn(viewer, importId, files, settled)
  const basis = await within(viewer, (tx) => planBasis(tx, viewer, settled, mode, names))
  // The same whenever it goes on.
  const history = { ...basis.history, unknownAt: startedAt }
  return inImportOrder(settled.tables).flatMap((table) => {
    const file = files.find(({ id }) => id === table.fileId)
    if (!file) return []
    const reading = settledReading(table, settled, viewer.organisation.timeZone)
    return [{ importId, fileId: file.id, file, reading, basis: { ...basis, history } }]
  })
}

function importTable(running: Running, table: Table) {
  const { nextLine } = table.file
  return eachChunk(running, table, nextLine, (rows, from) =>
    afresh(() => importChunk(running.viewer, table, rows, from)),
  )
}

async function linkTable(running: Running, table: Table) {
  if (!table.reading.columns.some(({ field }) => field.name === 'parent')) return
  const { linkedLine } = table.file
  await eachChunk(running, table, linkedLine, (rows, from) =>
    afresh(() => linkChunk(running.viewer, table, rows, from)),
  )
}

async function eachChunk(
  { viewer, keep }: Running,
  { importId, file }: Table,
  begin: number,
  work: (rows: RawRow[], from: number) => Promise<number>,
) {
  let from = begin
  let chunks = 0
  const rows = rowsFrom(rowsInFile(pathOf(viewer, importId, file), file.format), begin)
  for await (const chunk of inChunks(rows, chunkSize)) {
    await keep()
    from = await work(chunk, from)
    chunks += 1
    if (hasGrown(chunks)) await refreshStatistics(viewer.orgId)
  }
}

const growth = [1, 5, 25, 125, 625, 3_125]

/** After the first chunk, and whenever the table is five times as large. */
function hasGrown(chunks: number): boolean {
  return growth.includes(chunks)
}

async function* rowsFrom(rows: AsyncIterable<RawRow>, line: number): AsyncGenerator<RawRow> {
  for await (const row of rows) if (row.line >= line) yield row
}

/** Only the one who closes it records it; the files are no longer needed and hold personal data. */
async function finish(viewer: Viewer, importId: string) {
  const closed = await within(viewer, async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: 'RUNNING' },
      data: { state: 'DONE', finishedAt: tx.now, version: { increment: 1 } },
    })
    if (count === 0) return false
    const { rowsCreated, rowsUpdated, rowsRejected } = await loadImport(tx, importId)
    await record(tx, viewer, 'import.finished', importId, {
      created: rowsCreated,
      updated: rowsUpdated,
      rejected: rowsRejected,
    })
    return true
  })
  if (!closed) return
  await removeImportFolder(viewer.orgId, importId)
  await refreshStatistics(viewer.orgId)
}

/** Says that an import stopped on the way; what it wrote stays, and it can go on or be taken back. */
export async function stopImport(viewer: Viewer, importId: string): Promise<void> {
  await within(viewer, (tx) =>
    tx.import.updateMany({
      where: { id: importId, state: 'RUNNING' },
      data: { state: 'FAILED', version: { increment: 1 } },
    }),
  )
}
