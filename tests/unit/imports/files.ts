import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RawRow } from '@/lib/imports/csv'
import { headSize } from '@/lib/imports/encoding'
import { type FileFormat, inspect } from '@/lib/imports/inspect'
import { rowsOf } from '@/lib/imports/table'

export function mavenFile(name: string): string {
  return fileURLToPath(new URL(`../../../prisma/demo/maven-crm/${name}`, import.meta.url))
}

/** The format of a file on disk, found from its first bytes. */
export async function formatOf(path: string): Promise<FileFormat> {
  const { size } = await stat(path)
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0)
  await file.close()
  return accepted(await inspect(buffer.subarray(0, bytesRead), size))
}

export function accepted(inspection: Awaited<ReturnType<typeof inspect>>): FileFormat {
  if (!inspection.ok) throw new Error(inspection.problem.code)
  return inspection.format
}

export async function rowsOnDisk(path: string): Promise<{ format: FileFormat; rows: RawRow[] }> {
  const format = await formatOf(path)
  return { format, rows: await all(rowsOf(createReadStream(path), format)) }
}

/** Rows of a file given as bytes, cut into pieces of `piece` bytes. */
export async function rowsIn(bytes: Uint8Array, piece = 65_536) {
  const format = accepted(await inspect(bytes.subarray(0, headSize), bytes.length))
  return { format, rows: await all(rowsOf(pieces(bytes, piece), format)) }
}

export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
