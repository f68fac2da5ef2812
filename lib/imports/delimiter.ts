import { type Delimiter, delimiters, type RawRow, recordsOf } from './csv'

const lookedAt = 50

/**
 * The delimiter under which the first records agree best on their number of cells, header
 * included; quotes are heeded. Ties go to the one with more cells, then to the order of
 * `delimiters`. A file of one column has none: the comma is returned.
 */
export function findDelimiter(sample: string, whole: boolean): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const rows = recordsOf(sample, delimiter, whole).slice(0, lookedAt)
    return { delimiter, cells: usualWidth(rows), agreement: agreement(rows) }
  })
  const parting = scored.filter(({ cells }) => cells > 1)
  parting.sort((a, b) => b.agreement - a.agreement || b.cells - a.cells)
  return parting[0]?.delimiter ?? ','
}

/** The number of cells most records have; of several the larger. */
export function usualWidth(rows: RawRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [usual] = [...counts].sort(([a, often], [b, oftenB]) => oftenB - often || b - a)
  return usual?.[0] ?? 0
}

/** Share of records with the usual width; half of it when the header has another one. */
function agreement(rows: RawRow[]): number {
  const width = usualWidth(rows)
  const share = rows.filter(({ cells }) => cells.length === width).length / Math.max(rows.length, 1)
  return rows[0]?.cells.length === width ? share : share / 2
}
