export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

/** German unless English is asked for. */
export function asLocale(value: string | undefined | null): Locale {
  return value === 'en' ? 'en' : 'de'
}
