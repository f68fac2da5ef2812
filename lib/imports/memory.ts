import { z } from 'zod'
import { type FileMapping, fileMappingSchema } from './choices'
import type { TableKind } from './fields/field'
import { remembered, toRemember } from './mapping'

/** A mapping as it is remembered for a header: by the names of the columns. */
export const memorySchema = z.object({
  fields: z.record(z.string(), z.string().nullable()),
  columns: z.record(z.string(), fileMappingSchema.shape.columns.unwrap().element),
})
export type Memory = z.output<typeof memorySchema>

/** What is remembered of the mapping of a file. */
export function memoryOf(
  header: string[],
  fields: (string | null)[],
  columns: FileMapping['columns'],
): Memory {
  const chosen = header.flatMap((name, at) => {
    const choice = columns[at]
    return choice && Object.keys(choice).length > 0 ? [[keyOf(name), choice]] : []
  })
  return { fields: toRemember(header, fields), columns: Object.fromEntries(chosen) }
}

/** The mapping of a file with this header from what is remembered of another one, since that instant. */
export function mappingFromMemory(
  kind: TableKind,
  header: string[],
  { fields, columns }: Memory,
  savedAt: Date,
): FileMapping {
  return {
    fields: remembered(kind, header, fields),
    columns: header.map((name) => columns[keyOf(name)] ?? {}),
    rememberedOn: savedAt.toISOString(),
  }
}

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}
