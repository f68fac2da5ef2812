import { Temporal } from 'temporal-polyfill'
import { monthNamed } from './months'
import { quoted, type Read, read, unread } from './problems'

/** In which order a column with slashes or hyphens writes day and month; dots are always day first. */
export type DateOrder = 'dmy' | 'mdy' | 'mixed'

/** `timeZone` (IANA) is the organisation's: a time with an offset belongs to its calendar day there. */
export type DateReading = { order: DateOrder; timeZone: string }

/** A day found in a text; `write` puts another day in its place, in the notation of the text. */
type Found = { year: number; month: number; day: number; write: (day: number) => string }
type Part = Found | 'ambiguous' | 'yearMissing' | 'excelSerial' | 'unreadable'

/**
 * A calendar day as YYYY-MM-DD. Reads ISO 8601, day.month.year, slashes and hyphens in the order
 * of the column, names of months in German and English, years of two digits (00–69: 20xx), and
 * drops a time of day. Refuses days the calendar does not have (with the last day of that month as
 * proposal), days without a year, serial numbers of spreadsheets, years outside 1900–2199.
 */
export function parseDate(text: string, reading: DateReading): Read<string> {
  const value = quoted(text)
  const { day: dayText, time, offset } = parted(text.trim())
  const found = findDay(dayText, reading.order)
  if (found === 'excelSerial')
    return unread('date.excelSerial', { value, proposal: fromSerial(dayText) })
  if (typeof found === 'string') return unread(`date.${found}`, { value })
  const { year, month, day } = found
  if (month < 1 || month > 12 || day < 1 || day > 31) return unread('date.unreadable', { value })
  if (year < 1900 || year > 2199) return unread('date.outOfRange', { value })
  const last = lastDayOf(year, month)
  if (day > last) return unread('date.notInCalendar', { value, proposal: found.write(last) })
  return read(offset ? dayIn(reading.timeZone, iso(found), time, offset) : iso(found))
}

const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?'
const withTime = new RegExp(
  `^(.+?)(?:T|,?\\s+)(${clock})\\s*(?:uhr|[ap]\\.?m\\.?)?\\s*(z|utc|[+-]\\d{2}:?\\d{2})?$`,
  'i',
)

function parted(text: string): { day: string; time: string; offset: string | undefined } {
  const [, day = text, time = '', offset] = withTime.exec(text) ?? []
  return { day, time, offset }
}

function findDay(text: string, order: DateOrder): Part {
  const basic = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (basic && (basic[2] !== '' || text.length === 8)) return isoDay(basic)
  const numeric = /^(\d{1,2})([./-])( ?)(\d{1,2})\2( ?)(\d{4}|\d{2})$/.exec(text)
  if (numeric) return numericDay(numeric, order)
  if (/^\d{1,2}\. ?\d{1,2}\.?$/.test(text)) return 'yearMissing'
  if (/^[2-7]\d{4}([.,]\d+)?$/.test(text)) return 'excelSerial'
  return wordedDay(text)
}

function isoDay([, year = '', mark = '', month = '', day = '']: string[]): Found {
  const write = (other: number) => [year, month, String(other).padStart(2, '0')].join(mark)
  return { year: Number(year), month: Number(month), day: Number(day), write }
}

function numericDay(parts: string[], order: DateOrder): Part {
  const [, first = '', mark = '', gap = '', second = '', gapAfter = '', year = ''] = parts
  const american = mark !== '.' && isAmerican(Number(first), Number(second), order)
  if (american === 'unknown') return 'ambiguous'
  const write = (day: number) => {
    const [a, b] = american ? [first, day] : [day, second]
    return `${a}${mark}${gap}${b}${mark}${gapAfter}${year}`
  }
  const [day, month] = american ? [second, first] : [first, second]
  return { year: fullYear(year), month: Number(month), day: Number(day), write }
}

/** What only fits one way is read that way, whatever the column does. */
function isAmerican(first: number, second: number, order: DateOrder): boolean | 'unknown' {
  if (first > 12) return false
  if (second > 12) return true
  if (order === 'mixed') return first === second ? false : 'unknown'
  return order === 'mdy'
}

const dayFirst =
  /^(?:\p{L}+\.?,? )?(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(\p{L}+)\.?,?[ -](\d{4}|\d{2})$/u
const monthFirst = /^(?:\p{L}+\.?, )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u

function wordedDay(text: string): Part {
  const words = text.replace(/\s+/g, ' ')
  const parts = reordered(monthFirst.exec(words)) ?? dayFirst.exec(words) ?? []
  const [, day = '', name = '', year = ''] = parts
  const month = monthNamed(name)
  if (!month) return 'unreadable'
  const write = (other: number) => `${fullYear(year)}-${two(month)}-${two(other)}`
  return { year: fullYear(year), month, day: Number(day), write }
}

function reordered(parts: string[] | null): string[] | null {
  const [all = '', name = '', day = '', year = ''] = parts ?? []
  return parts && [all, day, name, year]
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year)
  return Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year)
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function iso({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${two(month)}-${two(day)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function dayIn(timeZone: string, day: string, time: string, offset: string): string {
  const clockTime = time
    .replace(',', '.')
    .padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')
  const zone = /^(z|utc)$/i.test(offset) ? 'Z' : offset
  const instant = Temporal.Instant.from(`${day}T${clockTime}${zone}`)
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** Spreadsheets count days from 1899-12-30 (for days after February 1900). */
function fromSerial(text: string): string {
  const days = Number.parseInt(text, 10)
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
}
