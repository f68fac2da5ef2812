import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from '@/lib/env'
import type { RawRow } from './csv'
import { headSize } from './encoding'
import { type FileFormat, type Inspection, inspect } from './inspect'
import { rowsOf } from './table'

/** Where the uploaded files of an import lie until it is finished; ids only, made by us. */
export function importFolder(orgId: string, importId: string): string {
  return join(resolve(env().EINKLANG_DATA), 'files', orgId, importId)
}

export async function makeImportFolder(orgId: string, importId: string): Promise<string> {
  const folder = importFolder(orgId, importId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

export async function removeImportFolder(orgId: string, importId: string): Promise<void> {
  await rm(importFolder(orgId, importId), { recursive: true, force: true })
}

/** How to read a file on disk, from its first bytes. */
export async function inspectFile(path: string, size: number): Promise<Inspection> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
    return await inspect(buffer.subarray(0, bytesRead), size)
  } finally {
    await file.close()
  }
}

/** The rows of a file on disk, as they are read. */
export function rowsInFile(path: string, format: FileFormat): AsyncGenerator<RawRow> {
  return rowsOf(createReadStream(path), format)
}

/** Rows in pieces of at most `size`. */
export async function* inChunks<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  let chunk: Item[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** The first `limit` items; the source is closed then. */
export async function* first<Item>(
  items: AsyncIterable<Item>,
  limit: number,
): AsyncGenerator<Item> {
  let count = 0
  for await (const item of items) {
    if (count === limit) return
    count += 1
    yield item
  }
}
