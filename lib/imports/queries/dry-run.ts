import 'server-only'
import { within } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { first, inChunks, rowsInFile } from '../files'
import { lookedAt } from '../limits'
import { type ImportMode, inImportOrder } from '../plan'
import { freshContext, type PlanContext } from '../planning/context'
import { planChunk, planLeads } from '../planning/plan-chunk'
import type { Outcome, Plan } from '../planning/plan-row'
import type { RowProblem } from '../problems'
import { readRow } from '../rows'
import { type Settled, type SettledTable, settledReading } from '../settled'
import { companyNamesIn, pathOf, planBasis } from './basis'
import type { LoadedFile, LoadedImport } from './load-import'
import { loadShelves } from './load-shelves'

const chunkSize = 1_000

/** A row that would be left out or is remarked on, of which file. */
export type FoundProblem = RowProblem & { file: string }

export type DryRun = {
  looked: number
  counts: Record<Outcome, number>
  missing: PlanContext['missing']
}

type Basis = Pick<LoadedImport, 'id' | 'files'> & { settled: Settled; mode: ImportMode }

/** What the import would do, row by row; writes nothing. `each` is told every problem in order. */
export async function dryRun(
  viewer: Viewer,
  { id, files, settled, mode }: Basis,
  each: (found: FoundProblem) => void,
): Promise<DryRun> {
  const names = await companyNamesIn(viewer, id, files, settled)
  const basis = await within(viewer, (tx) => planBasis(tx, viewer, settled, mode, names))
  const context = freshContext(basis)
  const counts = { CREATED: 0, UPDATED: 0, SAME: 0, REJECTED: 0 }
  let looked = 0
  for (const table of inImportOrder(settled.tables)) {
    const file = files.find((candidate) => candidate.id === table.fileId)
    if (!file) continue
    for await (const plans of plansOf(viewer, id, file, table, context)) {
      looked += plans.length
      for (const { outcome, problems } of plans) {
        counts[outcome] += 1
        for (const found of problems) each({ ...found, file: file.name })
      }
    }
  }
  return { looked, counts, missing: context.missing }
}

async function* plansOf(
  viewer: Viewer,
  importId: string,
  file: LoadedFile,
  table: SettledTable,
  context: PlanContext,
): AsyncGenerator<Plan[]> {
  const reading = settledReading(table, context.settled, viewer.organisation.timeZone)
  const rows = first(rowsInFile(pathOf(viewer, importId, file), file.format), lookedAt)
  for await (const chunk of inChunks(rows, chunkSize)) {
    const parsed = chunk.map((raw) => readRow(raw, reading))
    await within(viewer, (tx) => loadShelves(tx, table.kind, parsed, context))
    yield table.kind === 'opportunities'
      ? planLeads(parsed, context)
      : planChunk(table.kind, parsed, context)
  }
}
