import 'server-only'
import { cookies, headers } from 'next/headers'
import { asLocale, type Locale } from '@/lib/i18n/locales'
import { currentViewer } from './current-viewer'

export const localeCookie = 'einklang-locale'

/** The person's language; before sign-in that of the cookie, then of the browser, else German. */
export async function currentLocale(): Promise<Locale> {
  const viewer = await currentViewer()
  if (viewer) return viewer.locale
  const chosen = (await cookies()).get(localeCookie)?.value
  if (chosen) return asLocale(chosen)
  const wanted = (await headers()).get('accept-language') ?? ''
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'de'
}
