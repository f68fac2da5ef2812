import 'server-only'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { first, rowsInFile } from '../files'
import { lookedAt } from '../limits'
import type { Prepared } from '../prepare'
import { previewOf, previewSize } from '../preview'
import { isOpen } from '../rules'
import { recogniseTable } from '../tables'
import { pathOf } from './basis'
import { dryRun, type FoundProblem } from './dry-run'
import type { LoadedImport } from './load-import'
import { loadPrepared } from './prepared'

/** Problems shown on the page; the list as CSV has all. */
const shown = 12

/** Everything the page shows before an import begins. Writes nothing. */
export async function importReview(viewer: Viewer, importId: string) {
  const begun = performance.now()
  const { loaded, surroundings, prepared } = await loadPrepared(viewer, importId)
  if (!isOpen(loaded.state)) throw new Refusal('imports.begunAlready')
  const list = problemList()
  const run = await dryRun(viewer, { ...loaded, settled: prepared.settled }, list.add)
  return {
    loaded,
    surroundings,
    prepared,
    run,
    errors: list.errors(),
    remarks: list.remarks(),
    previews: await previews(viewer, loaded, prepared),
    unused: loaded.files.flatMap((file) => {
      const table = recogniseTable(file.format.header)
      return file.kind === null ? [{ file, problem: table.ok ? null : table.problem }] : []
    }),
    partly: loaded.files.some(({ kind, rowCount }) => kind !== null && rowCount > lookedAt),
    seconds: (performance.now() - begun) / 1_000,
  }
}

export type ImportReview = Awaited<ReturnType<typeof importReview>>

/** Errors one by one as far as they are shown, remarks counted by what they say. */
function problemList() {
  const errors: FoundProblem[] = []
  const remarks = new Map<string, { found: FoundProblem; rows: number }>()
  let all = 0
  return {
    add(found: FoundProblem) {
      if (found.severity === 'ERROR') {
        all += 1
        if (errors.length < shown) errors.push(found)
        return
      }
      const key = `${found.file} ${found.code} ${found.column}`
      const known = remarks.get(key)
      remarks.set(key, { found: known?.found ?? found, rows: (known?.rows ?? 0) + 1 })
    },
    errors: () => ({ first: errors, all }),
    remarks: () => [...remarks.values()].sort((a, b) => b.rows - a.rows),
  }
}

async function previews(viewer: Viewer, { id, files }: LoadedImport, { tables }: Prepared) {
  const found = []
  for (const { file, reading } of tables) {
    const stored = files.find((candidate) => candidate.id === file.id)
    if (!stored) continue
    const path = pathOf(viewer, id, stored)
    const rows = []
    for await (const row of first(rowsInFile(path, stored.format), previewSize)) rows.push(row)
    found.push({ fileId: file.id, preview: previewOf(rows, reading) })
  }
  return found
}
