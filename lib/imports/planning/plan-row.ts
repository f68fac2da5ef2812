import { decide } from '../plan'
import { problem, type RowProblem } from '../problems'
import type { ParsedRecord, ParsedRow } from '../rows'
import type { PlanContext } from './context'
import type { Slot } from './shelf'

export type Outcome = 'CREATED' | 'UPDATED' | 'SAME' | 'REJECTED'

/** What the names in a row mean. */
export type References = { company?: Slot; product?: Slot; contact?: Slot }

/** A row with its names replaced by what they mean, and what was found missing. */
export type Resolved = { values: ParsedRecord; references: References; problems: RowProblem[] }

/** What becomes of one row; `fields` are those that an update changes. */
export type Plan = {
  row: ParsedRow
  references: References
  problems: RowProblem[]
  outcome: Outcome
  slot: Slot | null
  fields: ParsedRecord
}

/** Decides about one row; `known` is what has its key already. The slot of a new thing is a new one. */
export function planRow(
  row: ParsedRow,
  { values, references, problems: found }: Resolved,
  known: Slot | null,
  { mode }: PlanContext,
): Plan {
  const problems = [...row.problems, ...found]
  const plan = (outcome: Outcome, slot: Slot | null, fields: ParsedRecord = {}): Plan => ({
    row,
    references,
    problems,
    outcome,
    slot,
    fields,
  })
  if (problems.some(({ severity }) => severity === 'ERROR')) return plan('REJECTED', null)
  const decision = decide(known, values, mode)
  if (decision.act === 'create') {
    return plan('CREATED', { id: null, version: 1, values, line: row.line })
  }
  if (known === null) return left('unknown')
  known.line ??= row.line
  if (decision.act === 'update') {
    known.values = { ...known.values, ...decision.fields }
    return plan('UPDATED', known, decision.fields)
  }
  if (decision.act === 'same') return plan('SAME', known)
  if (decision.reason === 'twice') return left('twice', { line: decision.line })
  if (decision.reason === 'unknown') return left('unknown')
  problems.push({ ...sentence(row, 'exists', {}), severity: 'REMARK' })
  return plan('SAME', known)

  function left(reason: 'unknown' | 'twice', its: Record<string, number> = {}): Plan {
    problems.push(sentence(row, reason, its))
    return plan('REJECTED', null)
  }
}

function sentence(
  { line }: ParsedRow,
  reason: 'exists' | 'unknown' | 'twice',
  values: Record<string, number>,
): RowProblem {
  return { ...problem(`row.${reason}`, values), line, column: null, severity: 'ERROR' }
}
