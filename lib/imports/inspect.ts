import { type Delimiter, type RawRow, recordsOf } from './csv'
import { findDelimiter, usualWidth } from './delimiter'
import { decode, type Encoding, headSize, recogniseEncoding } from './encoding'
import { readHeader } from './header'
import { type Problem, problem } from './problems'

/** The largest file taken, in bytes. */
export const sizeLimit = 200_000_000

/** How to read a file; `headerLine` is the physical line of the names of its columns. */
export type FileFormat = {
  encoding: Encoding
  delimiter: Delimiter
  headerLine: number
  header: string[]
}

export type Inspection = { ok: true; format: FileFormat } | { ok: false; problem: Problem }

/**
 * Finds out how to read a file from its first `headSize` bytes and its size in bytes. Refuses what
 * is empty, too large, no text, without names of columns or without a single row below them.
 */
export async function inspect(head: Uint8Array, size: number): Promise<Inspection> {
  if (size > sizeLimit) return refused('file.tooLarge', { limit: sizeLimit / 1_000_000 })
  const recognised = recogniseEncoding(head)
  if (!recognised.ok) return recognised
  const whole = size <= Math.min(head.length, headSize)
  const sample = await textOf(head, recognised.encoding)
  return inspectText(sample, whole, recognised.encoding)
}

function inspectText(sample: string, whole: boolean, encoding: Encoding): Inspection {
  if (!/[\p{L}\p{N}]/u.test(sample)) return refused('file.empty')
  const announced = /^"?sep=([,;|\t])"?(\r\n|\n|\r)/i.exec(sample)
  const given = announced?.[1]
  const delimiter = isDelimiter(given) ? given : findDelimiter(sample, whole)
  const [first, ...rows] = recordsOf(sample, delimiter, whole).slice(announced ? 1 : 0)
  if (!first || first.problem) return refused(first ? 'file.headerBroken' : 'file.empty')
  const header = readHeader(first.cells)
  if (!header.ok) return header
  if (rows.length === 0 && whole) return refused('file.noRows')
  const width = usualWidth(rows.map(withoutEmptyEnd))
  if (width > header.names.length) {
    return refused('file.headerWidth', { header: header.names.length, rows: width })
  }
  return { ok: true, format: { encoding, delimiter, headerLine: first.line, header: header.names } }
}

/** Spreadsheets append empty cells. */
function withoutEmptyEnd(row: RawRow): RawRow {
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
  return { ...row, cells: row.cells.slice(0, last + 1) }
}

function isDelimiter(text: string | undefined): text is Delimiter {
  return text === ',' || text === ';' || text === '\t' || text === '|'
}

async function textOf(head: Uint8Array, encoding: Encoding): Promise<string> {
  const pieces: string[] = []
  for await (const piece of decode([head], encoding)) pieces.push(piece)
  return pieces.join('')
}

function refused(code: Problem['code'], values: Problem['values'] = {}): Inspection {
  return { ok: false, problem: problem(code, values) }
}
