import { z } from 'zod'
import { legalBases } from '@/lib/funnel/stages'
import { choicesSchema, namedTables } from './choices'
import { fieldOf } from './fields/catalogue'
import { type TableKind, tableKinds } from './fields/field'
import { importModes } from './plan'

const sentSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const headSchema = z.object({
  importId: z.uuid(),
  act: z.enum(['check', 'start']).catch('check'),
  mode: z.enum(importModes).catch('BOTH'),
  completeFrom: z.string().max(40).catch(''),
  sourceId: z.string().max(40).catch(''),
  legalBasis: z.enum(legalBases).catch('UNRECORDED'),
})

/**
 * The page of an import as it is sent. Names of its fields: `kind.<file>`, `field.<file>.<column>`,
 * `order|mark|scale.<file>.<column>`, `stage.<value>`, `owner.<field>:<name>`, `create.<table>`, and
 * the lists `offered[]`, `accepted[]`, `asked[]` (boxes that were shown, ticked or not). Whatever is not
 * understood counts as not chosen, so that nothing else a person chose is lost.
 */
export const reviewImportSchema = sentSchema.transform((sent, context) => {
  const head = headSchema.safeParse(sent)
  if (!head.success) {
    context.addIssue({ code: 'custom', message: 'errors.missing' })
    return z.NEVER
  }
  const { importId, act, mode, ...rest } = head.data
  const accepted = list(sent.accepted)
  const asked = list(sent.asked)
  const choices = choicesSchema.parse({
    ...rest,
    stages: ofPrefix(sent, 'stage.'),
    owners: ofPrefix(sent, 'owner.'),
    declined: list(sent.offered).filter((key) => !accepted.includes(key)),
    create: Object.fromEntries(
      namedTables
        .filter((table) => asked.includes(table))
        .map((table) => [table, sent[`create.${table}`] === 'on']),
    ),
  })
  return { importId, act, mode, choices, files: filesIn(sent) }
})
export type ReviewImport = z.output<typeof reviewImportSchema>

export type FileChoice = {
  kind: TableKind | null
  fields: (string | null)[]
  columns: ColumnSent[]
}

const columnSchema = z.object({
  order: z.enum(['dmy', 'mdy']).optional().catch(undefined),
  mark: z.enum(['comma', 'point']).optional().catch(undefined),
  scale: z.coerce.number().int().min(0).max(9).optional().catch(undefined),
})
type ColumnSent = z.output<typeof columnSchema>
type Sent = z.output<typeof sentSchema>

function filesIn(sent: Sent): Record<string, FileChoice> {
  const kinds = Object.entries(ofPrefix(sent, 'kind.'))
  return Object.fromEntries(kinds.map(([id, kind]) => [id, fileIn(sent, id, kind)]))
}

function fileIn(sent: Sent, id: string, named: string): FileChoice {
  const kind = tableKinds.find((known) => known === named) ?? null
  const chosen = ofPrefix(sent, `field.${id}.`)
  const count = Math.max(-1, ...Object.keys(chosen).map(Number).filter(Number.isInteger)) + 1
  const columns = Array.from({ length: Math.min(count, 200) }, (_, at) => at)
  return {
    kind,
    fields: columns.map((at) => {
      const field = chosen[at] ?? ''
      return kind && fieldOf(kind, field) ? field : null
    }),
    columns: columns.map((at) => columnIn(sent, `${id}.${at}`)),
  }
}

/** Without those that are not chosen. */
function columnIn(sent: Sent, place: string): ColumnSent {
  const found = columnSchema.parse({
    order: sent[`order.${place}`],
    mark: sent[`mark.${place}`],
    scale: sent[`scale.${place}`] || undefined,
  })
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function ofPrefix(sent: Sent, prefix: string): Record<string, string> {
  const found = Object.entries(sent).flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string'
      ? [[name.slice(prefix.length), value]]
      : [],
  )
  return Object.fromEntries(found)
}

function list(value: Sent[string] | undefined): string[] {
  return Array.isArray(value) ? value : []
}

export const importSchema = z.strictObject({ importId: z.uuid() })
