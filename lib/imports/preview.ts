import { normalizeLine } from '@/lib/text'
import type { RawRow } from './csv'
import { type Problem, quoted } from './problems'
import type { TableReading } from './reading'
import { readRow } from './rows'

/** A cell as it stands in the file and as it is understood; problem: why it is not, or a remark. */
export type PreviewCell = {
  written: string
  value: string | null
  problem: Problem | null
  sound: boolean
}
export type PreviewRow = { line: number; cells: PreviewCell[]; problem: Problem | null }
export type Preview = { columns: { name: string; field: string }[]; rows: PreviewRow[] }

export const previewSize = 20

/** The first rows of a file for display, mapped columns only; `problem` is one of the whole row. */
export function previewOf(rows: RawRow[], table: TableReading): Preview {
  return {
    columns: table.columns.map(({ name, field }) => ({ name, field: field.name })),
    rows: rows.slice(0, previewSize).map((row) => previewRow(row, table)),
  }
}

function previewRow(raw: RawRow, table: TableReading): PreviewRow {
  const { line, record, problems } = readRow(raw, table)
  const cells = table.columns.map(({ name, index, field }) => {
    const problem = problems.find(({ column }) => column === name) ?? null
    return {
      written: quoted(normalizeLine(raw.cells[index] ?? '')),
      value: record[field.name] ?? null,
      problem,
      sound: problem?.severity !== 'ERROR',
    }
  })
  return { line, cells, problem: problems.find(({ column }) => column === null) ?? null }
}
