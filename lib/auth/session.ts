import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { enterOrganisation, type Tx, withoutOrganisation } from '@/lib/db/within'
import { Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { cookieSettings } from './cookies'
import { openSession } from './session-token'
import { loadViewer } from './viewer'

/** The viewer of the session cookie, or null. */
export async function sessionViewer(): Promise<Viewer | null> {
  const sessionId = await currentSessionId()
  return sessionId ? viewerOfSession(sessionId) : null
}

/** The session this browser says it has; whether it stands is said by its row. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const { name } = cookieSettings('session')
  return openSession((await cookies()).get(name)?.value)
})

/** Whoever this session belongs to; null once it is revoked or expired or the person has left. */
export function viewerOfSession(sessionId: string): Promise<Viewer | null> {
  return withoutOrganisation(async (tx) => {
    const session = await standingSession(tx, sessionId)
    if (!session) return null
    await enterOrganisation(tx, session.orgId)
    const viewer = await viewerIfActive(tx, session.orgId, session.membershipId)
    if (viewer) await keepAlive(tx, session)
    return viewer
  })
}

type StandingSession = NonNullable<Awaited<ReturnType<typeof standingSession>>>

/** The row of a session that is neither revoked nor expired. */
export function standingSession(tx: Tx, sessionId: string) {
  return tx.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: tx.now } },
    select: {
      id: true,
      userId: true,
      orgId: true,
      membershipId: true,
      long: true,
      createdAt: true,
      seenAt: true,
    },
  })
}

async function viewerIfActive(tx: Tx, orgId: string, membershipId: string) {
  try {
    return await loadViewer(tx, orgId, membershipId)
  } catch (error) {
    if (error instanceof Missing) return null
    throw error
  }
}

const minute = 60_000
const hour = 60 * minute
const thirtyDays = 30 * 24 * hour

/** Eight hours from the last request, thirty days from sign-in at the longest or if chosen. */
export function sessionEnd(session: { long: boolean; createdAt: Date }, now: Date): Date {
  const latest = session.createdAt.getTime() + thirtyDays
  return new Date(session.long ? latest : Math.min(latest, now.getTime() + 8 * hour))
}

/** Written at most every five minutes, so that reading a page rarely writes. */
async function keepAlive(tx: Tx, session: StandingSession) {
  if (tx.now.getTime() - session.seenAt.getTime() < 5 * minute) return
  await tx.session.updateMany({
    where: { id: session.id, revokedAt: null },
    data: { seenAt: tx.now, expiresAt: sessionEnd(session, tx.now) },
  })
}
