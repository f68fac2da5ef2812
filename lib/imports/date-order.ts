import type { DateOrder } from './dates'

/** How the values of a column with slashes or hyphens can be read; counted value by value. */
export type DateCounts = { dayFirst: number; monthFirst: number; either: number }

export function noDates(): DateCounts {
  return { dayFirst: 0, monthFirst: 0, either: 0 }
}

/** Adds one value of the column; values that are the same both ways say nothing. */
export function countDate(counts: DateCounts, text: string): void {
  const [, a, b] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(text) ?? []
  const [first, second] = [Number(a), Number(b)]
  if (!a || !b || first === second) return
  if (first > 12 && second > 12) return
  if (first > 12) counts.dayFirst += 1
  else if (second > 12) counts.monthFirst += 1
  else counts.either += 1
}

/**
 * The order of a column. Month first only when some value fits no other way and none contradicts;
 * contradicting values make it mixed, and then what can be read both ways is refused. `assumed`:
 * every value can be read both ways and day first is a guess that a person should confirm.
 */
export function dateOrder(counts: DateCounts): { order: DateOrder; assumed: boolean } {
  if (counts.dayFirst > 0 && counts.monthFirst > 0) return { order: 'mixed', assumed: false }
  if (counts.monthFirst > 0) return { order: 'mdy', assumed: false }
  return { order: 'dmy', assumed: counts.dayFirst === 0 && counts.either > 0 }
}
