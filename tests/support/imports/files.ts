import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createImport } from '@/lib/imports/commands/create'
import { reviewImport } from '@/lib/imports/commands/review'
import { runImport } from '@/lib/imports/commands/run'
import { makeImportFolder } from '@/lib/imports/files'
import { importReview } from '@/lib/imports/queries/review'
import { reviewImportSchema } from '@/lib/imports/schema'
import { receiveFiles } from '@/lib/imports/upload'
import type { Viewer } from '@/lib/viewer'
import { root } from '@/tests/support/sources'

/** A file as somebody chooses it. */
export type Chosen = { name: string; content: string | Buffer }

/** Tables that tell of an import instead of being its result. */
export const ledger = [
  'Event',
  'Import',
  'ImportFile',
  'ImportRow',
  'Job',
  'Request',
  'Session',
  'RateLimit',
]

/** One of the published files. */
export async function maven(name: string): Promise<Chosen> {
  return { name, content: await readFile(`${root}/prisma/demo/maven-crm/${name}`) }
}

/** A file of these lines. */
export function csv(name: string, ...lines: string[]): Chosen {
  return { name, content: `${lines.join('\n')}\n` }
}

/** Takes files apart as they come from a browser. */
export async function receive(viewer: Viewer, id: string, ...chosen: Chosen[]) {
  const form = new FormData()
  for (const { name, content } of chosen) {
    form.append('files', new File([Uint8Array.from(Buffer.from(content))], name))
  }
  const folder = await makeImportFolder(viewer.orgId, id)
  const request = new Request('http://einklang.example', { method: 'POST', body: form })
  return receiveFiles(request, folder, randomUUID)
}

/** Sends files; out: the import that waits for choices. */
export async function upload(viewer: Viewer, ...chosen: Chosen[]): Promise<string> {
  const id = randomUUID()
  const { files, refused } = await receive(viewer, id, ...chosen)
  if (refused[0]) throw new Error(refused[0].problem.code)
  return (await createImport(viewer, { id, files })).id
}

type Fields = Record<string, string | string[]>

/** Sends the page of the import with these fields and begins it. */
export function start(viewer: Viewer, importId: string, fields: Fields = {}) {
  return reviewImport(viewer, reviewImportSchema.parse({ importId, act: 'start', ...fields }))
}

/** Sends the page without beginning; out: what it shows then. */
export async function review(viewer: Viewer, importId: string, fields: Fields = {}) {
  await reviewImport(viewer, reviewImportSchema.parse({ importId, act: 'check', ...fields }))
  return importReview(viewer, importId)
}

/** Files, taken over from the first to the last row; out: the import. */
export async function takeOver(viewer: Viewer, chosen: Chosen[], fields: Fields = {}) {
  const importId = await upload(viewer, ...chosen)
  const { begun } = await start(viewer, importId, fields)
  if (!begun) throw new Error('The import waits for a choice')
  await runImport(viewer, importId, async () => undefined)
  return importId
}
