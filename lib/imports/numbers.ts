import { type DecimalMark, type Sign, signOf } from './decimal-mark'
import { type Problem, problem, quoted, type Read, read, unread } from './problems'

/**
 * How to read the numbers of a column. `scale`: decimal places to move to the right (6 for a
 * column in millions). `fraction`: decimals kept. `limit`: digits allowed before the decimals.
 */
export type NumberReading = {
  mark: DecimalMark
  scale: number
  fraction: number
  digits: number
}

/** Sign and digits of a written number, without currency and spaces; null when it is none. */
export type Written = { negative: boolean; digits: string }

const currency =
  /^(?:[A-Z]{3}|Fr\.?|\p{Currency_Symbol})\s*|\s*(?:[A-Z]{3}|Fr\.?|\p{Currency_Symbol}|[.,][-–—]{1,2})$/gu
const spacedGroups = /^\d{1,3}(?:[ '’]\d{3})+(?=[.,]\d*$|$)/

/** Takes apart signs, currency (before or after), spaces and apostrophes between groups of three. */
export function written(text: string): Written | null {
  const line = text
    .trim()
    .replace(/[\s\u00A0\u2007\u2009\u202F]/g, ' ')
    .replaceAll('\u2212', '-')
  const bracketed = /^\((.+)\)$/.exec(line)?.[1]
  const bare = (bracketed ?? line).replace(/^([-+]?) ?/, '$1').trim()
  const sign = /^[-+]/.exec(bare)?.[0] ?? (/\d-$/.test(bare) ? '-' : '')
  const inner = bare
    .replace(/^[-+]|(?<=\d)-$/g, '')
    .replace(currency, '')
    .replace(currency, '')
  const afterCurrency = /^[-+]/.exec(inner)?.[0] ?? ''
  if (sign && afterCurrency) return null
  const digits = inner
    .slice(afterCurrency.length)
    .replace(spacedGroups, (whole) => whole.replace(/[ '’]/g, ''))
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return null
  return { negative: (sign || afterCurrency) === '-' || bracketed !== undefined, digits }
}

/** How the decimals of a value of a column are divided, to be counted for the column. */
export function signIn(text: string): Sign {
  const parts = written(text)
  return parts ? signOf(parts.digits) : 'broken'
}

/**
 * An exact decimal as text (`-1234.5`, no exponent, no trailing zeros) from German, Swiss or
 * English notation. Refuses what is no number, numbers that can be read in two ways within a mixed
 * column, exponents (the digits are lost already) and numbers beyond the limit; decimals beyond
 * `fraction` are rounded half up and remarked.
 */
export function parseDecimal(text: string, reading: NumberReading): Read<string> {
  const value = quoted(text)
  if (/^[-+]?[\d.,]+e[-+]?\d+$/i.test(text.trim())) return unread('number.scientific', { value })
  const parts = written(text)
  const sign = parts ? signOf(parts.digits) : 'broken'
  if (!parts || sign === 'broken') return unread('number.unreadable', { value })
  if (sign === 'either' && reading.mark === 'mixed') return unread('number.ambiguous', { value })
  const mark = sign === 'either' || sign === 'neither' ? reading.mark : sign
  return exact(plain(parts.digits, mark), parts.negative, reading, value)
}

/** Digits with a point before the decimals, without groups. */
function plain(digits: string, mark: DecimalMark): string {
  return mark === 'comma'
    ? digits.replaceAll('.', '').replace(',', '.')
    : digits.replaceAll(',', '')
}

function exact(
  digits: string,
  negative: boolean,
  reading: NumberReading,
  value: string,
): Read<string> {
  const [whole = '', decimals = ''] = shifted(digits, reading.scale)
  const rounded = roundHalfUp(whole, decimals, reading.fraction)
  if (rounded.whole.length > reading.digits) return unread('number.tooLarge', { value })
  const amount = rounded.decimals ? `${rounded.whole}.${rounded.decimals}` : rounded.whole
  const result = negative && amount !== '0' ? `-${amount}` : amount
  if (!rounded.changed) return read(result)
  const remark: Problem = problem('number.rounded', { value, rounded: result })
  return { ...read(result), remark }
}

function shifted(digits: string, places: number): [string, string] {
  const [whole = '', decimals = ''] = digits.split('.')
  const long = decimals.padEnd(places, '0')
  return [whole + long.slice(0, places), long.slice(places)]
}

function roundHalfUp(whole: string, decimals: string, fraction: number) {
  const kept = decimals.slice(0, fraction).padEnd(fraction, '0')
  const dropped = decimals.slice(fraction)
  const up = /^[5-9]/.test(dropped) ? 1n : 0n
  const scaled = String(BigInt(`0${whole}${kept}`) + up).padStart(fraction + 1, '0')
  return {
    whole: scaled.slice(0, scaled.length - fraction),
    decimals: fraction === 0 ? '' : scaled.slice(-fraction).replace(/0+$/, ''),
    changed: /[1-9]/.test(dropped),
  }
}

/** Places a heading asks to move, such as 3 for “Umsatz (T€)” and 6 for “Revenue in millions”. */
export function scaleHint(name: string): number {
  if (/\b(mio|mill|million|millions|millionen|mn)\b/i.test(name)) return 6
  if (
    /\b(tsd|tausend|thousand|thousands|teur|keur|tchf|tusd)\b|\bT€|\bk€|€k\b|\bT \$|\$k\b/i.test(
      name,
    )
  )
    return 3
  return 0
}
