import 'server-only'
import { withoutOrganisation } from '@/lib/db/within'
import type { Locale } from '@/lib/i18n/locales'
import { currentOrigin, forgetSession, keepChoice, keepSession } from './browser'
import { localeCookie } from './locale'
import { endSessions } from './open-session'
import type { SignIn } from './schema'
import { currentSessionId, standingSession } from './session'
import { authorize } from './sign-in'
import { themeCookie, themes } from './theme'

/** Signs the person of the form in and lets the browser keep the session. */
export async function signInHere(input: SignIn, requestId: string): Promise<null> {
  const ticket = { id: requestId, act: 'sign-in', content: input }
  await keepSession(await authorize(input, await currentOrigin(), ticket))
  return null
}

/** Ends one session, whoever asks: only for whoever holds its cookie. */
export function endSessionById(sessionId: string): Promise<void> {
  return withoutOrganisation(async (tx) => {
    await endSessions(tx, { id: sessionId })
  })
}

/** Ends the session of this browser and takes its cookie. */
export async function signOutHere(): Promise<void> {
  const sessionId = await currentSessionId()
  if (sessionId) await endSessionById(sessionId)
  await forgetSession()
}

/** The language of this browser, and of the person if somebody is signed in. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await keepChoice(localeCookie, locale)
  const sessionId = await currentSessionId()
  if (!sessionId) return
  await withoutOrganisation(async (tx) => {
    const session = await standingSession(tx, sessionId)
    if (!session) return
    await tx.user.updateMany({
      where: { id: session.userId },
      data: { locale, version: { increment: 1 } },
    })
  })
}

/** The theme of this browser; an unknown one means that of the system. */
export async function chooseTheme(wanted: string): Promise<void> {
  await keepChoice(themeCookie, themes.find((theme) => theme === wanted) ?? 'system')
}
