import { z } from 'zod'
import { legalBases } from '@/lib/funnel/stages'

/** Tables whose rows may be made because another row names them. */
export const namedTables = ['companies', 'products', 'contacts'] as const
export type NamedTable = (typeof namedTables)[number]

/**
 * What a person has chosen so far for an import as a whole; what is missing was not touched.
 * `completeFrom` as typed · `stages`: `<folded value>` → `stage:<id>`, `exit:<EXIT>` or nothing ·
 * `owners`: `<field>:<folded name>` → id of a person or nothing · `declined`: keys of corrections.
 */
export const choicesSchema = z.object({
  completeFrom: z.string().default(''),
  sourceId: z.string().default(''),
  legalBasis: z.enum(legalBases).default('UNRECORDED'),
  create: z.partialRecord(z.enum(namedTables), z.boolean()).default({}),
  stages: z.record(z.string(), z.string()).default({}),
  owners: z.record(z.string(), z.string()).default({}),
  declined: z.array(z.string()).default([]),
})
export type Choices = z.output<typeof choicesSchema>

const columnSchema = z.object({
  order: z.enum(['dmy', 'mdy']).optional(),
  mark: z.enum(['comma', 'point']).optional(),
  scale: z.number().int().min(0).max(9).optional(),
})

/** What is chosen for one file: a field per column and how the column is read; `rememberedOn`: ISO instant. */
export const fileMappingSchema = z.object({
  fields: z.array(z.string().nullable()).default([]),
  columns: z.array(columnSchema).default([]),
  rememberedOn: z.string().nullable().default(null),
})
export type FileMapping = z.output<typeof fileMappingSchema>

export const headerSchema = z.object({ names: z.array(z.string()), line: z.number() })
