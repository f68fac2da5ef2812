import { createHash } from 'node:crypto'
import { fold } from '@/lib/text'
import { readCell } from './cells'
import type { RawRow } from './csv'
import { needsOneOf } from './fields/catalogue'
import type { TableKind } from './fields/field'
import { type Problem, problem, quoted, type RowProblem, type Severity } from './problems'
import type { ColumnReading, TableReading } from './reading'
import type { StageTarget } from './stages'

/** Values by name of the field (fields/), as text; empty ones are absent. */
export type ParsedRecord = { readonly [field: string]: string }

/**
 * A row as it can be imported; with an ERROR among its problems it stays out. `hash` is the same
 * for the same values, whatever the order and writing of the columns.
 */
export type ParsedRow = {
  line: number
  record: ParsedRecord
  target: StageTarget | null
  problems: RowProblem[]
  hash: string
}

/** Reads one row of a file. All problems of the row are found, not only the first. */
export function readRow(raw: RawRow, table: TableReading): ParsedRow {
  const { line } = raw
  const record: Record<string, string> = {}
  const problems: RowProblem[] = []
  const add = (found: Problem, column: string | null, severity: Severity) =>
    problems.push({ ...found, line, column, severity })
  if (raw.problem) add(raw.problem, null, 'ERROR')
  else for (const column of table.columns) readInto(record, raw, column, table.kind, add)
  const target = raw.problem ? null : readTarget(record, table, problems, add)
  if (!raw.problem) checkWhole(record, table, problems, add)
  return { line, record, target, problems, hash: rowHash(table.kind, record) }
}

/** Whether the row can be imported. */
export function isSound(row: ParsedRow): boolean {
  return row.problems.every(({ severity }) => severity !== 'ERROR')
}

type Add = (found: Problem, column: string | null, severity: Severity) => void

function readInto(
  record: Record<string, string>,
  raw: RawRow,
  column: ColumnReading,
  kind: TableKind,
  add: Add,
) {
  const { name, field } = column
  const found = readCell(raw.cells[column.index] ?? '', column)
  if (!found.ok) return add(found.problem, name, 'ERROR')
  if (found.remark) add(found.remark, name, 'REMARK')
  if (found.value !== null) record[field.name] = found.value
  else if (field.required)
    add(problem('row.missing', { field: `${kind}.${field.name}` }), name, 'ERROR')
}

function readTarget(
  record: ParsedRecord,
  table: TableReading,
  problems: RowProblem[],
  add: Add,
): StageTarget | null {
  const column = table.columns.find(({ field }) => field.type === 'stage')
  if (!column || hasProblemIn(problems, column)) return null
  const value = record[column.field.name] ?? ''
  const target = table.stages.get(fold(value))
  if (!target) add(problem('stage.unmapped', { value: quoted(value) }), column.name, 'ERROR')
  return target ?? null
}

/** What no single cell shows: a row about nobody, an opportunity without a company. */
function checkWhole(record: ParsedRecord, table: TableReading, problems: RowProblem[], add: Add) {
  const naming = table.columns.filter(({ field }) => needsOneOf[table.kind].includes(field.name))
  const named = naming.some(({ field }) => record[field.name] !== undefined)
  const explained = naming.some((column) => hasProblemIn(problems, column))
  if (!named && !explained) add(problem('row.nobody'), null, 'ERROR')
  const company = table.columns.find(({ field }) => field.name === 'company')
  const missing = company && record.company === undefined && !hasProblemIn(problems, company)
  if (named && missing) add(problem('row.noCompany'), company.name, 'REMARK')
}

function hasProblemIn(problems: RowProblem[], { name }: ColumnReading): boolean {
  return problems.some(({ column }) => column === name)
}

/** Fingerprint of the values of a row, for telling whether it was imported before. */
export function rowHash(kind: TableKind, record: ParsedRecord): string {
  const values = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([kind, values]))
    .digest('base64url')
}
