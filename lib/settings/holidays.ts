import 'server-only'
import Holidays from 'date-holidays'
import { dayOf } from '@/lib/format'
import type { Locale } from '@/lib/i18n/locales'

export type Holiday = { day: string; name: string }

/**
 * The next public holidays of a region such as `AT-4`, today's included.
 * In: an instant and the zone whose calendar counts; out: ISO days with names in the language.
 */
export function nextHolidays(
  region: string,
  { now, timeZone, locale }: { now: Date; timeZone: string; locale: Locale },
  count: number,
): Holiday[] {
  const [country = '', state = ''] = region.split('-')
  const calendar = new Holidays(country, state)
  const today = dayOf(now, timeZone)
  const year = Number(today.slice(0, 4))
  return [year, year + 1]
    .flatMap((each) => calendar.getHolidays(each, locale))
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ day: date.slice(0, 10), name }))
    .filter(({ day }) => day >= today)
    .slice(0, count)
}
