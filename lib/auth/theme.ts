import 'server-only'
import { cookies } from 'next/headers'

export const themeCookie = 'einklang-theme'
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The theme this browser chose; the system decides where none was. */
export async function currentTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value
  return themes.find((theme) => theme === chosen) ?? 'system'
}
