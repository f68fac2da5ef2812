import { Temporal } from 'temporal-polyfill'

/**
 * The instant a calendar day (YYYY-MM-DD) begins in a time zone (IANA); where midnight is skipped
 * by summer time, the first instant that exists. Remembers days: a file repeats them.
 */
export function midnightsIn(timeZone: string): (day: string) => Date {
  const seen = new Map<string, number>()
  return (day) => {
    const known = seen.get(day) ?? startOf(day, timeZone)
    seen.set(day, known)
    return new Date(known)
  }
}

function startOf(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}
