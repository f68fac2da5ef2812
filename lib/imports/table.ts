import { type RawRow, records } from './csv'
import { decode } from './encoding'
import type { FileFormat } from './inspect'
import { problem } from './problems'

/**
 * The rows of a file below its header, as its bytes come; memory does not grow with the file.
 * A row with other than the header's number of cells carries a problem (empty ones at its end are
 * left out), so does a row with bytes that are not of the file's encoding.
 */
export async function* rowsOf(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  format: FileFormat,
): AsyncGenerator<RawRow> {
  for await (const row of records(decode(bytes, format.encoding), format.delimiter)) {
    if (row.line > format.headerLine) yield fitted(row, format.header.length)
  }
}

function fitted(row: RawRow, width: number): RawRow {
  if (row.problem) return row
  const over = row.cells.slice(width)
  const cells = over.every((cell) => cell.trim() === '') ? row.cells.slice(0, width) : row.cells
  if (cells.length === width) return { line: row.line, cells }
  return { ...row, problem: problem('row.width', { found: cells.length, expected: width }) }
}
