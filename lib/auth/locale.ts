import 'server-only'
import { cookies, headers } from 'next/headers'
import { asLocale, type Locale } from '@/lib/i18n/locales'
import { currentViewer } from './current-viewer'

export const localeCookie = 'einklang-locale'

/** The person's language; before sign-in that of their browser. */
export async function currentLocale(): Promise<Locale> {
  return (await currentViewer())?.locale ?? visitorLocale()
}

/** The language chosen in this browser, then that it asks for, else German. */
export async function visitorLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  if (chosen) return asLocale(chosen)
  const wanted = (await headers()).get('accept-language') ?? ''
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'de'
}
