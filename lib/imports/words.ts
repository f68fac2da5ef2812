import { fold } from '@/lib/text'

/** Folded letters and digits only: equal for names that differ in case, accents, spaces, hyphens. */
export function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The folded words of a text, of letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Steps between two words: letters added, left out, replaced, or neighbours exchanged
 * (Damerau–Levenshtein, optimal string alignment). Stops at `limit` + 1.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, above, before)
    if (Math.min(...current) > limit) return limit + 1
    before = above
    above = current
  }
  return Math.min(above[b.length] ?? 0, limit + 1)
}

function nextRow(a: string, b: string, row: number, above: number[], before: number[]): number[] {
  const current = [row]
  for (let at = 1; at <= b.length; at += 1) {
    const cost = a[row - 1] === b[at - 1] ? 0 : 1
    const steps = [(above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + cost]
    if (row > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
      steps.push((before[at - 2] ?? 0) + 1)
    }
    current.push(Math.min(...steps))
  }
  return current
}
