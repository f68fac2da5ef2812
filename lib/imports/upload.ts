import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { normalizeLine } from '@/lib/text'
import type { StoredFile } from './commands/create'
import { inspectFile, rowsInFile } from './files'
import { sizeLimit } from './inspect'
import { fileLimit } from './limits'
import { type Problem, problem } from './problems'

type Written = { id: string; name: string; size: number; hash: string; tooLarge: boolean }
export type RefusedFile = { name: string; problem: Problem }

/** What a form with files sent: readable files, and those that are not, each with its reason. */
export type Upload = {
  requestId: string
  hash: string
  files: StoredFile[]
  refused: RefusedFile[]
}

/**
 * Takes a form with files apart while it comes in; each file goes straight to the folder, readable
 * by us alone. Throws when the sender stops in the middle.
 */
export async function receiveFiles(
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  folder: string,
  newId: () => string,
): Promise<Upload> {
  const { fields, written } = await takeApart(request, folder, newId)
  const files: StoredFile[] = []
  const refused: RefusedFile[] = []
  for (const file of written) {
    const found = await look(file, join(folder, file.id))
    if (found.ok) files.push(found.file)
    else refused.push({ name: file.name, problem: found.problem })
  }
  const hash = createHash('sha256')
  for (const file of written) hash.update(`${file.name} ${file.hash}\n`)
  return {
    requestId: fields.get('requestId') ?? '',
    hash: hash.digest('base64url'),
    files,
    refused,
  }
}

async function takeApart(
  { headers, body }: Parameters<typeof receiveFiles>[0],
  folder: string,
  newId: () => string,
) {
  const fields = new Map<string, string>()
  const writing: Promise<Written>[] = []
  const parser = busboy({
    headers: { 'content-type': headers.get('content-type') ?? '' },
    defParamCharset: 'utf8',
    limits: { files: fileLimit, fileSize: sizeLimit + 1, fields: 10, fieldSize: 1_000, parts: 30 },
  })
  parser.on('field', (name, value) => fields.set(name, value))
  parser.on('file', (_field, stream, { filename }) => {
    // A form without a chosen file sends one without a name.
    if (filename === undefined || filename === '') stream.resume()
    else writing.push(write(stream, folder, newId(), nameOf(filename)))
  })
  const taken = pipeline(Readable.from(chunksOf(body)), parser)
  // Also when the sender stops: nothing is being written any more when this function ends.
  await taken.catch(() => Promise.allSettled(writing))
  await taken
  return { fields, written: await Promise.all(writing) }
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (!piece || piece.done) return
    yield piece.value
  }
}

/** The last part of a path, as some browsers send it, short enough to be shown. */
function nameOf(filename: string): string {
  const name = normalizeLine(filename.replace(/^.*[\\/]/, '').replace(/\p{Cc}|\p{Cs}/gu, ''))
  return [...name].slice(0, 120).join('') || 'import.csv'
}

/** A failure is noticed by who waits for it, never by the process. */
function write(...input: Parameters<typeof writeFile>): Promise<Written> {
  const writing = writeFile(...input)
  writing.catch(() => undefined)
  return writing
}

async function writeFile(
  stream: Readable & { truncated?: boolean },
  folder: string,
  id: string,
  name: string,
): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  async function* counted(pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      size += piece.length
      hash.update(piece)
      yield piece
    }
  }
  await pipeline(stream, counted, createWriteStream(join(folder, id), { mode: 0o600, flags: 'wx' }))
  const tooLarge = stream.truncated === true || size > sizeLimit
  return { id, name, size, hash: hash.digest('base64url'), tooLarge }
}

type Look = { ok: true; file: StoredFile } | { ok: false; problem: Problem }

async function look({ tooLarge, hash: _, ...file }: Written, path: string): Promise<Look> {
  if (tooLarge) {
    return { ok: false, problem: problem('file.tooLarge', { limit: sizeLimit / 1_000_000 }) }
  }
  const inspection = await inspectFile(path, file.size)
  if (!inspection.ok) return inspection
  const { format } = inspection
  let rowCount = 0
  for await (const _row of rowsInFile(path, format)) rowCount += 1
  return { ok: true, file: { ...file, format, rowCount } }
}
