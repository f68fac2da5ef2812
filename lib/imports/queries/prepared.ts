import 'server-only'
import { within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { first, rowsInFile } from '../files'
import { lookedAt } from '../limits'
import { prepare } from '../prepare'
import { profileOf } from '../profile'
import { pathOf } from './basis'
import { type LoadedFile, loadImport } from './load-import'
import { surroundingsOf } from './surroundings'

/** An import that waits for its start: its files looked through, joined with what was chosen. */
export async function loadPrepared(viewer: Viewer, importId: string) {
  enforce(can(viewer, 'import.read'))
  const { loaded, surroundings } = await within(viewer, async (tx) => ({
    loaded: await loadImport(tx, importId),
    surroundings: await surroundingsOf(tx, viewer),
  }))
  const files = []
  for (const file of loaded.files) files.push(await looked(viewer, importId, file))
  return { loaded, surroundings, prepared: prepare(files, loaded.choices, surroundings) }
}

async function looked(viewer: Viewer, importId: string, file: LoadedFile) {
  const { format } = file
  const rows = first(rowsInFile(pathOf(viewer, importId, file), format), lookedAt)
  return { ...file, profile: await profileOf(format.header, rows) }
}
