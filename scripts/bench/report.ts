import { bounds } from './bounds'
import type { Measured } from './measure'

const columns = [
  'figure',
  'leads',
  'median',
  'p95',
  'empty',
  'raw',
  '× raw',
  '× small',
  '8: median',
  'p95',
  'req/s',
  'raw',
  'raw req/s',
  'empty req/s',
]
const leads = { small: '1,000', large: '100,000' }

/** Milliseconds one after the other, then with 8 connections, each figure beside its comparisons. */
export function figureTable(all: Measured[]): string {
  const pages = all.filter(({ kind }) => kind === 'page')
  const rows = pages.map((page) => {
    const empty = find(all, { size: page.size, kind: 'empty' })
    const raw = find(all, { size: page.size, kind: 'raw', figure: page.figure })
    const growth = growthOf(all, page)
    return [
      page.figure,
      leads[page.size],
      ...[page.alone.median, page.alone.p95, empty.alone.median, raw.alone.median].map(fixed),
      fixed(page.alone.median / raw.alone.median),
      growth === undefined ? '' : growth.toFixed(2),
      ...[page.crowded.median, page.crowded.p95, page.crowded.perSecond].map(fixed),
      ...[raw.crowded.median, raw.crowded.perSecond, empty.crowded.perSecond].map(fixed),
    ]
  })
  return aligned([columns, ...rows])
}

/** What is wanted, with what was found. */
export function verdicts(all: Measured[]): string[] {
  return Object.entries(bounds).flatMap(([figure, bound]) => {
    const pages = all.filter((each) => each.kind === 'page' && each.figure === figure)
    const page = pages.at(-1)
    if (!page) return []
    const growth = growthOf(all, page)
    const grown = growth === undefined ? [] : [line(`${figure}, growth`, growth, bound.growth, '×')]
    const times = pages.map(({ size, alone }) =>
      line(`${figure}, ${leads[size]} leads`, alone.median, bound.milliseconds, ' ms'),
    )
    return [...times, ...grown]
  })
}

/** Whether a value keeps within its bound. */
export function line(what: string, value: number, bound: number, unit: string): string {
  const digits = unit === '×' ? 2 : 1
  return `${value <= bound ? '✓' : '✕'} ${what}: ${value.toFixed(digits)}${unit} (wanted ≤ ${bound}${unit})`
}

/** How much longer it takes with many leads than with few; undefined unless both were measured. */
function growthOf(all: Measured[], { figure, size }: Measured): number | undefined {
  const small = all.find(
    (each) => each.figure === figure && each.kind === 'page' && each.size === 'small',
  )
  const large = all.find(
    (each) => each.figure === figure && each.kind === 'page' && each.size === 'large',
  )
  return size === 'large' && small && large ? large.alone.median / small.alone.median : undefined
}

function find(all: Measured[], wanted: Partial<Measured>): Measured {
  const found = all.find((each) =>
    Object.entries(wanted).every(([key, value]) => Reflect.get(each, key) === value),
  )
  if (!found) throw new Error(`Nothing was measured for ${JSON.stringify(wanted)}`)
  return found
}

function fixed(value: number): string {
  return value.toFixed(1)
}

/** Lines of cells, the first to the left, numbers to the right. */
export function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}
