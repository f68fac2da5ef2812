import { normalizeEmail, normalizeLine } from '@/lib/text'
import type { RawRow } from './csv'
import { countDate, type DateCounts, noDates } from './date-order'
import { parseDate } from './dates'
import { type MarkCounts, noMarks } from './decimal-mark'
import { signIn } from './numbers'

/** What one pass over a column shows; `distinct` (value → rows) is null when there were too many. */
export type ColumnProfile = {
  name: string
  filled: number
  sample: string[]
  emails: number
  dates: number
  dateCounts: DateCounts
  marks: MarkCounts
  distinct: Map<string, number> | null
}

export type TableProfile = { rows: number; columns: ColumnProfile[] }

/** Different values remembered of a column; more are ids or free text, not names to compare. */
export const distinctLimit = 20_000

const sampleSize = 3

/** Looks at every row once; memory is bounded by `distinctLimit` per column. */
export async function profileOf(
  header: string[],
  rows: AsyncIterable<RawRow> | Iterable<RawRow>,
): Promise<TableProfile> {
  const profile = { rows: 0, columns: header.map(emptyColumn) }
  for await (const row of rows) {
    profile.rows += 1
    if (row.problem) continue
    for (const [at, cell] of row.cells.entries()) note(profile.columns[at], normalizeLine(cell))
  }
  return profile
}

function emptyColumn(name: string): ColumnProfile {
  return {
    name,
    filled: 0,
    sample: [],
    emails: 0,
    dates: 0,
    dateCounts: noDates(),
    marks: noMarks(),
    distinct: new Map(),
  }
}

function note(column: ColumnProfile | undefined, value: string) {
  if (!column) return
  countDistinct(column, value)
  if (value === '') return
  column.filled += 1
  if (column.sample.length < sampleSize && !column.sample.includes(value)) column.sample.push(value)
  if (value.includes('@') && normalizeEmail(value)) column.emails += 1
  if (!/\d/.test(value)) return
  countDate(column.dateCounts, value)
  if (parseDate(value, { order: 'dmy', timeZone: 'UTC' }).ok) column.dates += 1
  else column.marks[signIn(value)] += 1
}

/** The empty value counts too: an empty stage is mapped like any other. */
function countDistinct(column: ColumnProfile, value: string) {
  if (!column.distinct) return
  column.distinct.set(value, (column.distinct.get(value) ?? 0) + 1)
  if (column.distinct.size > distinctLimit) column.distinct = null
}

/** Share of the filled values that are numbers, 0–1. */
export function numberShare({ filled, marks }: ColumnProfile): number {
  const numbers = marks.comma + marks.point + marks.either + marks.neither
  return filled === 0 ? 0 : numbers / filled
}
