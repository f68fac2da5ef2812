import { z } from 'zod'
import { exits, legalBases } from '@/lib/funnel/stages'
import { namedTables } from './choices'
import { fieldOf } from './fields/catalogue'
import { tableKinds } from './fields/field'
import type { TableReading } from './reading'

const targetSchema = z.union([z.object({ stageId: z.string() }), z.object({ exit: z.enum(exits) })])

const columnSchema = z.object({
  index: z.number(),
  name: z.string(),
  field: z.string(),
  order: z.enum(['dmy', 'mdy', 'mixed']),
  mark: z.enum(['comma', 'point', 'mixed']),
  scale: z.number(),
  corrections: z.array(z.tuple([z.string(), z.string()])),
})

const tableSchema = z.object({
  fileId: z.string(),
  kind: z.enum(tableKinds),
  columns: z.array(columnSchema),
})

/**
 * How the rows of an import are read and joined, with every guess made: the dry run and the import
 * itself follow it to the letter. `stages` and `owners` as pairs of key and target.
 */
export const settledSchema = z.object({
  tables: z.array(tableSchema),
  stages: z.array(z.tuple([z.string(), targetSchema])),
  owners: z.array(z.tuple([z.string(), z.string()])),
  sourceId: z.string(),
  legalBasis: z.enum(legalBases),
  completeFrom: z.string().nullable(),
  create: z.array(z.enum(namedTables)),
})
export type Settled = z.output<typeof settledSchema>
export type SettledTable = z.output<typeof tableSchema>

/** A reading as it is stored. */
export function tableToSettle(fileId: string, { kind, columns }: TableReading): SettledTable {
  return {
    fileId,
    kind,
    columns: columns.map(({ index, name, field, date, number, corrections }) => ({
      index,
      name,
      field: field.name,
      order: date.order,
      mark: number.mark,
      scale: number.scale,
      corrections: [...corrections],
    })),
  }
}

/** The stored reading of a table; `timeZone` (IANA) is the organisation's. */
export function settledReading(
  { kind, columns }: SettledTable,
  { stages }: Pick<Settled, 'stages'>,
  timeZone: string,
): TableReading {
  return {
    kind,
    stages: new Map(stages),
    columns: columns.flatMap(({ index, name, order, mark, scale, corrections, ...column }) => {
      const field = fieldOf(kind, column.field)
      if (!field) return []
      return [
        {
          index,
          name,
          field,
          date: { order, timeZone },
          number: { mark, scale, fraction: 2, digits: 16 },
          corrections: new Map(corrections),
        },
      ]
    }),
  }
}
