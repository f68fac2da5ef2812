import { fold, normalizeLine, textFault } from '@/lib/text'
import { parseDate } from './dates'
import { type Problem, problem, quoted } from './problems'

const limits = { columns: 200, name: 200 }

export type Header = { ok: true; names: string[] } | { ok: false; problem: Problem }

/**
 * The names of the columns from the first record. Refuses a first record that is data (a number,
 * date, address or id), empty and repeated names, too many columns and names that cannot be shown.
 * Empty cells at its end are left out: spreadsheets append them.
 */
export function readHeader(cells: string[]): Header {
  const names = withoutEmptyEnd(cells.map(normalizeLine))
  const fault = faultOfAll(names) ?? names.map(faultOfOne).find((found) => found !== null)
  return fault ? { ok: false, problem: fault } : { ok: true, names }
}

function withoutEmptyEnd(names: string[]): string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1)
}

function faultOfAll(names: string[]): Problem | null {
  if (names.length > limits.columns) {
    return problem('file.tooManyColumns', { count: names.length, limit: limits.columns })
  }
  const second = names.findIndex((name, at) => name !== '' && firstOf(names, name) < at)
  if (second < 0) return null
  const first = firstOf(names, names[second] ?? '')
  return problem('file.headerTwice', {
    name: quoted(names[second] ?? ''),
    first: first + 1,
    second: second + 1,
  })
}

function firstOf(names: string[], name: string): number {
  return names.findIndex((other) => fold(other) === fold(name))
}

function faultOfOne(name: string, at: number): Problem | null {
  if (name === '') return problem('file.headerEmpty', { column: at + 1 })
  if (textFault(name) || name.length > limits.name)
    return problem('file.headerUnreadable', { column: at + 1 })
  if (looksLikeData(name)) return problem('file.headerIsData', { value: quoted(name) })
  return null
}

/** Nobody names a column like this; so the first line holds values and the names are missing. */
function looksLikeData(name: string): boolean {
  const number = /^[-+(]?[\s\p{Currency_Symbol}]*\d[\d.,'’\s]*[\p{Currency_Symbol}%)\s]*$/u
  const address = /^\S+@\S+\.\S+$|^https?:\/\//
  const id = /^(?=[A-Z0-9]{6,}$)(?=.*\d.*\d)(?=.*\d[A-Z])|^[0-9a-f]{8}-[0-9a-f]{4}-/i
  if (number.test(name) || address.test(name)) return true
  if (name === name.toUpperCase() && id.test(name)) return true
  return parseDate(name, { order: 'dmy', timeZone: 'UTC' }).ok
}
