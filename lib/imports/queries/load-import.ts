import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/within'
import { isOneOf } from '@/lib/funnel/stages'
import { Missing } from '@/lib/verdict'
import { choicesSchema, fileMappingSchema, headerSchema } from '../choices'
import { delimiters } from '../csv'
import { encodings } from '../encoding'
import { tableKinds } from '../fields/field'
import { importModes } from '../plan'
import { importStates } from '../rules'
import { settledSchema } from '../settled'

const storedSchema = choicesSchema.extend({ settled: settledSchema.optional() })

const rowSchema = z.object({ state: z.enum(importStates), mode: z.enum(importModes) })

/** An import with its files, as stored. Refuses with `Missing`. */
export async function loadImport(tx: Tx, id: string) {
  const row = await tx.import.findFirst({
    where: { id },
    select: {
      id: true,
      byId: true,
      by: { select: { name: true } },
      state: true,
      mode: true,
      choices: true,
      rowsTotal: true,
      rowsDone: true,
      rowsCreated: true,
      rowsUpdated: true,
      rowsSame: true,
      rowsRejected: true,
      problem: true,
      version: true,
      createdAt: true,
      startedAt: true,
      finishedAt: true,
      revertedAt: true,
      files: { select: fileColumns, orderBy: { name: 'asc' } },
    },
  })
  if (!row) throw new Missing()
  const { settled, ...choices } = storedSchema.parse(row.choices)
  return {
    ...row,
    ...rowSchema.parse(row),
    choices,
    settled: settled ?? null,
    files: row.files.map(fileOf),
  }
}

export type LoadedImport = Awaited<ReturnType<typeof loadImport>>
export type LoadedFile = LoadedImport['files'][number]

const fileColumns = {
  id: true,
  name: true,
  size: true,
  kind: true,
  encoding: true,
  delimiter: true,
  header: true,
  mapping: true,
  rowCount: true,
  nextLine: true,
  linkedLine: true,
} as const

type FileRow = {
  kind: string | null
  encoding: string
  delimiter: string
  header: unknown
  mapping: unknown
}

const formatSchema = z.object({ encoding: z.enum(encodings), delimiter: z.enum(delimiters) })

function fileOf<Row extends FileRow>({ kind, header, mapping, ...row }: Row) {
  const { names, line } = headerSchema.parse(header)
  return {
    ...row,
    kind: kind !== null && isOneOf(tableKinds, kind) ? kind : null,
    mapping: fileMappingSchema.parse(mapping),
    format: { ...formatSchema.parse(row), headerLine: line, header: names },
  }
}
