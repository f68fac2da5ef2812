import 'server-only'
import { within } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'

/** Id of the person who brought an import, null when there is no such import. */
export async function importerOf(viewer: Viewer, importId: string): Promise<string | null> {
  const found = await within(viewer, (tx) =>
    tx.import.findFirst({ where: { id: importId }, select: { byId: true } }),
  )
  return found?.byId ?? null
}
