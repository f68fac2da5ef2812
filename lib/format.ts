import type { Locale } from '@/lib/i18n/locales'

/** The person's language and the organisation's zone and currency; `locale` may carry a region (de-AT). */
export type Conventions = { locale: Locale; timeZone: string; currency: string }

/** What a viewer needs for formatting. */
export function conventionsOf(viewer: {
  locale: Locale
  organisation: { timeZone: string; currency: string }
}): Conventions {
  const { timeZone, currency } = viewer.organisation
  return { locale: viewer.locale, timeZone, currency }
}

const region = { de: 'de-DE', en: 'en-GB' } as const

/** `23.11.2026` for an instant, in the organisation's zone. */
export function formatDate(at: Date, { locale, timeZone }: Conventions): string {
  return written(at, region[locale], { ...numeric, timeZone })
}

/** `23.11.2026` for a calendar day (a date column, midnight UTC). */
export function formatDay(day: Date, { locale }: Conventions): string {
  return written(day, region[locale], { ...numeric, timeZone: 'UTC' })
}

/** `23.11.2026, 09:14` */
export function formatDateTime(at: Date, { locale, timeZone }: Conventions): string {
  return written(at, region[locale], {
    ...numeric,
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
}

/** `Montag, 23. November 2026` */
export function formatLongDate(at: Date, { locale, timeZone }: Conventions): string {
  return written(at, region[locale], { dateStyle: 'full', timeZone })
}

/** `Fr. 20.11., 11:20` */
export function formatShortDateTime(at: Date, { locale, timeZone }: Conventions): string {
  const day = written(at, region[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    timeZone,
  })
  return `${day}, ${formatTime(at, { locale, timeZone })}`
}

/** The calendar day of an instant in that zone, `2026-11-23`. */
export function dayOf(at: Date, timeZone: string): string {
  return written(at, 'sv-SE', { timeZone })
}

/** `09:14` */
export function formatTime(
  at: Date,
  { locale, timeZone }: Pick<Conventions, 'locale' | 'timeZone'>,
): string {
  return written(at, region[locale], { hour: '2-digit', minute: '2-digit', timeZone })
}

/** A whole or decimal number with the marks of the language. */
export function formatNumber(value: number, { locale }: Conventions, digits = 0): string {
  return counted(value, region[locale], { maximumFractionDigits: digits })
}

/** An exact decimal (text or number) as money of the organisation; cents only where there are some. */
export function formatMoney(value: string | number, { locale, currency }: Conventions): string {
  const whole = Number(value) % 1 === 0
  return counted(Number(value), region[locale], {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })
}

/** Large sums in heads and columns: `€ 391 Tsd.` in the manner of the language. */
export function formatMoneyShort(
  value: string | number,
  { locale, currency }: Conventions,
): string {
  const amount = Number(value)
  return counted(amount, region[locale], {
    style: 'currency',
    currency,
    notation: 'compact',
    // German has no short word for thousands: there the amount stands in full.
    maximumFractionDigits: Math.abs(amount) < 1_000_000 ? 0 : 1,
  })
}

/** Bytes as `61 kB`. */
export function formatSize(bytes: number, { locale }: Conventions): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const value = bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  return counted(value, region[locale], { style: 'unit', unit, maximumFractionDigits: 1 })
}

/** Exact decimal text for an input field of this language: `1234,5`. */
export function decimalInput(value: string | null | undefined, locale: Locale): string {
  return locale === 'de' ? (value ?? '').replace('.', ',') : (value ?? '')
}

const numeric = { day: 'numeric', month: 'numeric', year: 'numeric' } as const

/** Hour of the day (0–23) in the zone. */
export function hourIn(at: Date, timeZone: string): number {
  return Number(written(at, 'en-GB', { hour: '2-digit', hour12: false, timeZone }))
}

/** Calendar week of ISO 8601 (1–53) of the day it is in the zone. */
export function weekOf(at: Date, timeZone: string): number {
  const day = new Date(`${dayOf(at, timeZone)}T00:00:00Z`)
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return 1 + Math.floor((thursday.getTime() - newYear) / (7 * 86_400_000))
}

// To make a format takes a hundred times as long as to use it, and a list uses it a hundred times.
const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

function written(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options)
  const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dates.set(key, format)
  return format.format(at)
}

function counted(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const key = locale + JSON.stringify(options)
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options)
  numbers.set(key, format)
  return format.format(value)
}
