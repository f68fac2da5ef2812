import 'server-only'
import Holidays from 'date-holidays'
import type { Locale } from '@/lib/i18n/locales'

const countries = ['AT', 'DE', 'CH'] as const
type Country = (typeof countries)[number]

const zones: Record<Country, string> = {
  AT: 'Europe/Vienna',
  DE: 'Europe/Berlin',
  CH: 'Europe/Zurich',
}

export type Region = { value: string; label: string; country: Country }

/** Regions with their own public holidays, such as `AT-4` for Upper Austria, named in this language. */
export function holidayRegions(locale: Locale): Region[] {
  const calendar = new Holidays()
  return countries.flatMap((country) =>
    Object.entries(calendar.getStates(country, locale))
      .map(([state, name]) => ({ value: `${country}-${state}`, label: bare(name), country }))
      .sort((a, b) => a.label.localeCompare(b.label, locale)),
  )
}

/** Whether this is one of them. */
export function isHolidayRegion(value: string): boolean {
  return holidayRegions('de').some((region) => region.value === value)
}

/** The zone people in that region live by. */
export function zoneOfRegion(region: string): string {
  const country = countries.find((code) => region.startsWith(`${code}-`))
  return country ? zones[country] : 'Europe/Berlin'
}

/** All zones of the IANA list that this server knows. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
}

/** Codes of all currencies (ISO 4217), those of the three countries first. */
export function currencies(): string[] {
  return [...new Set(['EUR', 'CHF', ...Intl.supportedValuesOf('currency')])]
}

// The names of the list say which kind of region it is; beside the country that is one word too many.
function bare(name: string): string {
  return name.replace(/^(Kanton|Canton of|Land|Hansestadt) /, '')
}
