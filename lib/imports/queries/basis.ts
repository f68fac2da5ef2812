import 'server-only'
import type { Tx } from '@/lib/db/within'
import { fold } from '@/lib/text'
import type { Viewer } from '@/lib/viewer'
import { importFolder, rowsInFile } from '../files'
import { midnightsIn } from '../midnights'
import type { ImportMode } from '../plan'
import type { PlanBasis } from '../planning/context'
import { readRow } from '../rows'
import { type Settled, settledReading } from '../settled'
import type { LoadedFile } from './load-import'
import { sourcesOf, stagesOf } from './surroundings'

/** What deciding about the rows of an import rests on, apart from the rows. */
export async function planBasis(
  tx: Tx,
  viewer: Viewer,
  settled: Settled,
  mode: ImportMode,
  namesInFiles: Set<string>,
): Promise<PlanBasis> {
  const { timeZone } = viewer.organisation
  const sources = await sourcesOf(tx)
  return {
    settled,
    mode,
    namesInFiles,
    sources: new Map(
      sources.flatMap(({ id, nameDe, nameEn }) => [
        [fold(nameDe), id],
        [fold(nameEn), id],
      ]),
    ),
    history: {
      stages: await stagesOf(tx),
      midnight: midnightsIn(timeZone),
      unknownAt: tx.now,
      ...(settled.completeFrom !== null && { completeFrom: settled.completeFrom }),
    },
  }
}

/** Folded names of all companies in the files; read only where a parent company may be among them. */
export async function companyNamesIn(
  viewer: Viewer,
  importId: string,
  files: LoadedFile[],
  settled: Settled,
): Promise<Set<string>> {
  const names = new Set<string>()
  for (const table of settled.tables) {
    const file = files.find(({ id }) => id === table.fileId)
    if (!file || !table.columns.some(({ field }) => field === 'parent')) continue
    const reading = settledReading(table, settled, viewer.organisation.timeZone)
    for await (const raw of rowsInFile(pathOf(viewer, importId, file), file.format)) {
      const { name } = readRow(raw, reading).record
      if (name !== undefined) names.add(fold(name))
    }
  }
  return names
}

/** Where a file of an import lies. */
export function pathOf({ orgId }: Viewer, importId: string, { id }: { id: string }): string {
  return `${importFolder(orgId, importId)}/${id}`
}
