import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createImport } from '@/lib/imports/commands/create'
import { reviewImport } from '@/lib/imports/commands/review'
import { makeImportFolder } from '@/lib/imports/files'
import { reviewImportSchema } from '@/lib/imports/schema'
import { receiveFiles } from '@/lib/imports/upload'
import type { Viewer } from '@/lib/viewer'
import { root } from '@/tests/support/sources'

/** A file as somebody chooses it. */
export type Chosen = { name: string; content: string | Buffer }

/** One of the published files. */
export async function maven(name: string): Promise<Chosen> {
  return { name, content: await readFile(`${root}/prisma/demo/maven-crm/${name}`) }
}

/** Sends files as the browser does; out: the import that waits for choices. */
export async function upload(viewer: Viewer, ...chosen: Chosen[]): Promise<string> {
  const form = new FormData()
  for (const { name, content } of chosen) {
    form.append('files', new File([Uint8Array.from(Buffer.from(content))], name))
  }
  const id = randomUUID()
  const folder = await makeImportFolder(viewer.orgId, id)
  const request = new Request('http://einklang.example', { method: 'POST', body: form })
  const { files, refused } = await receiveFiles(request, folder, randomUUID)
  if (refused[0]) throw new Error(refused[0].problem.code)
  return (await createImport(viewer, { id, files })).id
}

/** Sends the page of the import with these fields and begins it. */
export function start(viewer: Viewer, importId: string, fields: Record<string, string> = {}) {
  return reviewImport(viewer, reviewImportSchema.parse({ importId, act: 'start', ...fields }))
}
