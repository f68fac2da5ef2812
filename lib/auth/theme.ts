import 'server-only'
import { cookies } from 'next/headers'
import { type Theme, themes } from './themes'

export const themeCookie = 'einklang-theme'

/** The theme this browser chose; the system decides where none was. */
export async function currentTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value
  return themes.find((theme) => theme === chosen) ?? 'system'
}
