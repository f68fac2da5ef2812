import 'server-only'
import { within, withoutOrganisation } from '@/lib/db/within'
import type { Locale } from '@/lib/i18n/locales'
import { Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { acceptInvitation } from './accept-invitation'
import { currentOrigin, forgetSession, keepChoice, keepSession } from './browser'
import { foundOrganisation } from './found-organisation'
import { localeCookie } from './locale'
import { endSessions } from './open-session'
import type { AcceptInvitation, SetUp, SignIn } from './schema'
import { currentSessionId, standingSession } from './session'
import { authorize } from './sign-in'
import { themeCookie } from './theme'
import type { Theme } from './themes'

/** Signs the person of the form in and lets the browser keep the session. */
export async function signInHere(input: SignIn, requestId: string): Promise<null> {
  const ticket = { id: requestId, act: 'sign-in', content: input }
  await keepSession(await authorize(input, await currentOrigin(), ticket))
  return null
}

/** Founds the organisation of this installation and signs its first person in. */
export async function setUpHere(input: SetUp, requestId: string): Promise<null> {
  await keepSession(await foundOrganisation(input, await currentOrigin(), requestId))
  return null
}

/** Accepts an invitation and signs the new member in. */
export async function acceptInvitationHere(
  input: AcceptInvitation,
  requestId: string,
): Promise<null> {
  await keepSession(await acceptInvitation(input, await currentOrigin(), requestId))
  return null
}

/** Ends one session of the viewer's own, from its next request on. Another person's does not exist for them. */
export function endSession(viewer: Viewer, { sessionId }: { sessionId: string }): Promise<null> {
  return within(viewer, async (tx) => {
    const own = { orgId: viewer.orgId, membershipId: viewer.id, id: sessionId }
    const known = await tx.session.count({ where: own })
    if (known === 0) throw new Missing()
    await endSessions(tx, own)
    return null
  })
}

/** Ends all of the viewer's sessions but the one that asks. */
export async function endOtherSessions(viewer: Viewer): Promise<{ ended: number }> {
  const current = await currentSessionId()
  return within(viewer, async (tx) => {
    const others = current ? { id: { not: current } } : {}
    const own = { orgId: viewer.orgId, membershipId: viewer.id, ...others }
    return { ended: await endSessions(tx, own) }
  })
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
export async function chooseLocale({ locale }: { locale: Locale }): Promise<null> {
  await keepChoice(localeCookie, locale)
  const sessionId = await currentSessionId()
  if (!sessionId) return null
  await withoutOrganisation(async (tx) => {
    const session = await standingSession(tx, sessionId)
    if (!session) return
    await tx.user.updateMany({
      where: { id: session.userId },
      data: { locale, version: { increment: 1 } },
    })
  })
  return null
}

/** The theme of this browser. */
export async function chooseTheme({ theme }: { theme: Theme }): Promise<null> {
  await keepChoice(themeCookie, theme)
  return null
}
