import { createHash } from 'node:crypto'
import { fieldOf, fieldsOf, needsOneOf } from './fields/catalogue'
import type { Field, TableKind } from './fields/field'
import { likeness } from './likeness'
import { type Problem, problem } from './problems'
import { type ColumnProfile, numberShare } from './profile'

/** Name of a field for each column of a file, in the order of the columns; null: left out. */
export type Mapping = (string | null)[]

/** Below this likeness (0–1) no field is proposed. */
const enough = 0.6

/** Proposes a field for each column: the likest pairs first, no field and no column twice. */
export function proposeMapping(kind: TableKind, columns: ColumnProfile[]): Mapping {
  const pairs = columns.flatMap((column, at) =>
    fieldsOf[kind].map((field) => ({ at, field: field.name, score: scoreOf(column, field) })),
  )
  const mapping: Mapping = columns.map(() => null)
  const likest = pairs.filter(({ score }) => score >= enough).sort((a, b) => b.score - a.score)
  for (const { at, field } of likest) {
    if (mapping[at] === null && !mapping.includes(field)) mapping[at] = field
  }
  return mapping
}

function scoreOf(column: ColumnProfile, field: Field): number {
  const name = likeness(column.name, field)
  if (column.filled === 0) return name
  const mostlyEmails = column.emails / column.filled > 0.8
  if (field.type === 'email')
    return Math.max(mostlyEmails ? name : name * 0.5, mostlyEmails ? 0.7 : 0)
  return fits(column, field) ? name : name * 0.5
}

/** Whether at least half of the values can be what the field holds. */
function fits(column: ColumnProfile, field: Field): boolean {
  if (column.emails / column.filled > 0.8) return false
  if (field.type === 'date') return column.dates / column.filled >= 0.5
  if (field.type === 'money' || field.type === 'whole' || field.type === 'year') {
    return numberShare(column) >= 0.5
  }
  if (field.type === 'stage' || field.type === 'person' || field.refersTo) {
    return column.dates / column.filled < 0.5
  }
  return true
}

/** The same for files with the same columns, in whatever order and however written. */
export function headerSignature(header: string[]): string {
  const names = header.map((name) => name.normalize('NFKC').trim().toLowerCase()).sort()
  return createHash('sha256').update(names.join('\n')).digest('hex')
}

/** A mapping as it is remembered: by the name of the column, so that their order may change. */
export function toRemember(header: string[], mapping: Mapping): Record<string, string | null> {
  return Object.fromEntries(
    header.map((name, at) => [name.trim().toLowerCase(), mapping[at] ?? null]),
  )
}

/** The remembered mapping for this header; fields that no longer exist are left out. */
export function remembered(
  kind: TableKind,
  header: string[],
  memory: Record<string, string | null>,
): Mapping {
  return header.map((name) => {
    const field = memory[name.trim().toLowerCase()]
    return field && fieldOf(kind, field) ? field : null
  })
}

/** Why a mapping cannot be used: a field taken by two columns, a required one by none. */
export function mappingProblems(kind: TableKind, header: string[], mapping: Mapping): Problem[] {
  const problems = fieldsOf[kind].flatMap((field) => {
    const columns = header.filter((_, at) => mapping[at] === field.name)
    const [first, second] = columns
    if (first !== undefined && second !== undefined) {
      return [problem('mapping.twice', { field: `${kind}.${field.name}`, first, second })]
    }
    if (field.required && columns.length === 0) {
      return [problem('mapping.missing', { field: `${kind}.${field.name}` })]
    }
    return []
  })
  const known = needsOneOf[kind].some((name) => mapping.includes(name))
  return known || problems.length > 0 ? problems : [problem('mapping.nobody')]
}
