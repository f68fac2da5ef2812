import { type Line, physicalLines } from './lines'
import { type Problem, problem } from './problems'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** One record of a file as it stands there; `line` is the physical line it begins on, from 1. */
export type RawRow = { line: number; cells: string[]; problem?: Problem }

/** Characters and lines a record may have; an open quote that runs further is taken for a slip. */
export const recordLimits = { characters: 200_000, lines: 1_000 }

type Text = AsyncIterable<string> | Iterable<string>

/**
 * The records of a text that comes in pieces. Follows RFC 4180 and is lenient where files are not:
 * any line ends, quotes within a bare field are letters, a field with text after its closing quote
 * is taken literally. A quote that is never closed costs its own line only. Blank lines, also such
 * of nothing but delimiters, are left out but counted. (csv-parse counts a Windows line end within
 * quotes twice and gives up the whole rest of the file after an open quote.)
 */
export async function* records(text: Text, delimiter: Delimiter): AsyncGenerator<RawRow> {
  const lines = physicalLines(recordLimits.characters)
  const assembly = assemblyOf(delimiter)
  for await (const piece of text) {
    for (const line of lines.push(piece)) yield* assembly.take(line)
  }
  for (const line of lines.end()) yield* assembly.take(line)
  yield* assembly.end()
}

/** The records within a text; `whole` says that nothing follows it, else the last one is left out. */
export function recordsOf(text: string, delimiter: Delimiter, whole: boolean): RawRow[] {
  const lines = physicalLines(recordLimits.characters)
  const assembly = assemblyOf(delimiter)
  const rows = lines.push(text).flatMap(assembly.take)
  return whole ? [...rows, ...lines.end().flatMap(assembly.take), ...assembly.end()] : rows
}

/** Puts lines together to records: one line each, but for line ends within quotes. */
function assemblyOf(delimiter: Delimiter) {
  let held: Line[] = []

  function take(line: Line): RawRow[] {
    held.push(line)
    const stillQuoted = held.length > 1 && !line.text.includes('"') && !isTooLong(held)
    return stillQuoted ? [] : settle(false)
  }

  function settle(ended: boolean): RawRow[] {
    const lines = held
    const [first, ...later] = lines
    if (!first) return []
    const cells = isEndless(first) ? 'endless' : cellsOf(textOf(lines), delimiter)
    if (cells === 'open' && !ended && !isTooLong(lines)) return []
    held = []
    if (typeof cells !== 'string') return isBlank(cells) ? [] : [{ line: first.number, cells }]
    const code = cells === 'endless' ? 'row.endless' : 'row.quoteOpen'
    const given = { line: first.number, cells: [], problem: problem(code) }
    return [given, ...later.flatMap(take), ...(ended ? settle(true) : [])]
  }

  return { take, end: () => settle(true) }
}

function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function isEndless(line: Line): boolean {
  return line.text.length > recordLimits.characters
}

function isTooLong(lines: Line[]): boolean {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0)
  return lines.length > recordLimits.lines || characters > recordLimits.characters
}

function textOf(lines: Line[]): string {
  return lines
    .map((line, at) => (at + 1 < lines.length ? line.text + line.end : line.text))
    .join('')
}

/** 'open': a quote is not closed; 'slip': it was closed lines later, with text going on after it. */
function cellsOf(text: string, delimiter: Delimiter): string[] | 'open' | 'slip' {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : bareCell(text, at, delimiter)
    if (typeof cell === 'string') return cell
    cells.push(cell.text)
    if (cell.next >= text.length) return cells
    at = cell.next + 1
  }
}

type Cell = { text: string; next: number }

function bareCell(text: string, start: number, delimiter: Delimiter): Cell {
  const end = text.indexOf(delimiter, start)
  const next = end < 0 ? text.length : end
  return { text: text.slice(start, next), next }
}

function quotedCell(text: string, start: number, delimiter: Delimiter): Cell | 'open' | 'slip' {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return 'open'
  const inside = text.slice(start + 1, close)
  const next = close + 1
  if (next >= text.length || text[next] === delimiter) {
    return { text: inside.replaceAll('""', '"'), next }
  }
  return /[\r\n]/.test(inside) ? 'slip' : bareCell(text, start, delimiter)
}
