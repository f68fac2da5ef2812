import { randomUUID } from 'node:crypto'
import { currentViewer } from '@/lib/auth/current-viewer'
import { isFromHere } from '@/lib/auth/same-origin'
import { createImport } from '@/lib/imports/commands/create'
import { makeImportFolder, removeImportFolder } from '@/lib/imports/files'
import { refusedText } from '@/lib/imports/refused-files'
import { receiveFiles, type Upload } from '@/lib/imports/upload'
import { log } from '@/lib/log'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

/** Takes the files of an import. A plain form, so that it works without JavaScript and streams. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 })
  const viewer = await currentViewer()
  if (!viewer) return goTo('/sign-in?next=%2Fimports%2Fnew')
  if (!can(viewer, 'import.run').ok) return new Response(null, { status: 403 })
  const id = randomUUID()
  const folder = await makeImportFolder(viewer.orgId, id)
  try {
    const upload = await receiveFiles(request, folder, randomUUID)
    const place = await take(viewer, id, upload)
    if (place !== `/imports/${id}`) await removeImportFolder(viewer.orgId, id)
    return goTo(place)
  } catch (error) {
    await removeImportFolder(viewer.orgId, id)
    log().error({ err: error }, 'an upload could not be taken')
    return goTo('/imports/new?failed=1')
  }
}

/** Where to go then: the import, or back to the form with what is wrong; all files or none. */
async function take(viewer: Viewer, id: string, { refused, files, ...upload }: Upload) {
  if (refused.length > 0) return `/imports/new?${refusedText(refused)}`
  if (files.length === 0) return '/imports/new?none=1'
  const ticket = { id: requestId(upload), act: 'import.create', payloadHash: upload.hash }
  const made = await createImport({ ...viewer, request: ticket }, { id, files })
  return `/imports/${made.id}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function requestId(sent: Pick<Upload, 'requestId'>): string {
  return uuid.test(sent.requestId) ? sent.requestId : randomUUID()
}

function goTo(place: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: place, 'Cache-Control': 'no-store' },
  })
}
