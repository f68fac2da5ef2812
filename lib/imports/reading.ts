import { dateOrder } from './date-order'
import type { DateReading } from './dates'
import { decimalMark } from './decimal-mark'
import { fieldOf } from './fields/catalogue'
import type { Field, TableKind } from './fields/field'
import type { Mapping } from './mapping'
import { type NumberReading, scaleHint } from './numbers'
import type { ColumnProfile, TableProfile } from './profile'
import type { StageTarget } from './stages'

/** How the cells of one mapped column become values of a field; corrections: text → text. */
export type ColumnReading = {
  index: number
  name: string
  field: Field
  date: DateReading
  number: NumberReading
  corrections: Map<string, string>
}

/** How the rows of one file become records. `stages`: targets by folded value. */
export type TableReading = {
  kind: TableKind
  columns: ColumnReading[]
  stages: Map<string, StageTarget>
}

/** What a person chose for a column instead of what was found. */
export type ColumnChoice = {
  order?: 'dmy' | 'mdy'
  mark?: 'comma' | 'point'
  scale?: number
  corrections?: Map<string, string>
}

/** What an import knows besides the file: `timeZone` is the organisation's (IANA). */
export type ReadingContext = {
  delimiter: string
  timeZone: string
  stages: Map<string, StageTarget>
  choices: (ColumnChoice | undefined)[]
}

/** Decides for each mapped column how it is read, from its profile and what a person chose. */
export function tableReading(
  kind: TableKind,
  mapping: Mapping,
  profile: TableProfile,
  context: ReadingContext,
): TableReading {
  const columns = profile.columns.flatMap((column, index) => {
    const field = fieldOf(kind, mapping[index] ?? '')
    return field ? [columnReading(column, index, field, context)] : []
  })
  return { kind, columns, stages: context.stages }
}

function columnReading(
  column: ColumnProfile,
  index: number,
  field: Field,
  { delimiter, timeZone, choices }: ReadingContext,
): ColumnReading {
  const choice = choices[index] ?? {}
  const { order } = dateOrder(column.dateCounts)
  // A spreadsheet writes semicolons where the comma divides decimals.
  const { mark } = decimalMark(column.marks, delimiter === ';' ? 'comma' : 'point')
  const scale = choice.scale ?? scaleHint(column.name)
  return {
    index,
    name: column.name,
    field,
    date: { order: choice.order ?? order, timeZone },
    number: { mark: choice.mark ?? mark, scale, fraction: 2, digits: 16 },
    corrections: choice.corrections ?? new Map(),
  }
}

/** What is shown beside a column: how its values are understood, and whether that is a guess. */
export type Interpretation =
  | { kind: 'date'; order: 'dmy' | 'mdy' | 'mixed'; assumed: boolean }
  | { kind: 'number'; mark: 'comma' | 'point' | 'mixed'; scale: number; assumed: boolean }
  | { kind: 'plain' }

/** The interpretation of a column of that profile read that way. */
export function interpretation(column: ColumnProfile, reading: ColumnReading): Interpretation {
  const { type } = reading.field
  if (type === 'date') {
    const { order } = reading.date
    return { kind: 'date', order, assumed: dateOrder(column.dateCounts).assumed }
  }
  if (type !== 'money') return { kind: 'plain' }
  const { mark, scale } = reading.number
  return { kind: 'number', mark, scale, assumed: decimalMark(column.marks, 'point').assumed }
}
