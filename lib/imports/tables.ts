import { fieldsOf } from './fields/catalogue'
import { type Field, type TableKind, tableKinds } from './fields/field'
import { dictionaryFields, peopleFields } from './fields/others'
import { likeness } from './likeness'
import { type Problem, problem } from './problems'

/** What a file holds: rows for one of our tables, or something that is not imported, and why. */
export type RecognisedTable = { ok: true; kind: TableKind } | { ok: false; problem: Problem }

type Candidate = { kind: TableKind | 'people' | 'dictionary'; score: number }

/**
 * Recognises from the names of its columns which table a file is: the one with the most columns
 * known, weighed by how sure. Lists of employees and descriptions of columns are told apart and
 * refused; so is a file of which no required column is known.
 */
export function recogniseTable(header: string[]): RecognisedTable {
  const candidates: Candidate[] = [
    ...tableKinds.map((kind) => ({ kind, score: scoreOf(header, fieldsOf[kind]) })),
    { kind: 'people', score: scoreOf(header, peopleFields) },
    { kind: 'dictionary', score: scoreOf(header, dictionaryFields) },
  ]
  const [best] = candidates.sort((a, b) => b.score - a.score)
  if (!best || best.score === 0) return { ok: false, problem: problem('table.unknown') }
  if (best.kind === 'people') return { ok: false, problem: problem('table.people') }
  if (best.kind === 'dictionary') return { ok: false, problem: problem('table.dictionary') }
  return { ok: true, kind: best.kind }
}

/** Sum of the likeness of each field to its likest column, when nothing required is missing. */
function scoreOf(header: string[], fields: Field[]): number {
  const likest = fields.map((field) => ({
    required: field.required,
    score: Math.max(0, ...header.map((name) => likeness(name, field))),
  }))
  const missing = likest.some(({ required, score }) => required && score < 0.6)
  const sum = likest.reduce((total, { score }) => total + (score >= 0.6 ? score : 0), 0)
  return missing ? 0 : Math.min(sum, header.length)
}
