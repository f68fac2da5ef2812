import 'server-only'
import type { Tx } from '@/lib/db/within'
import { rememberDevice } from './known-device'
import { fingerprint } from './secrets'
import { sessionEnd } from './session'
import type { Arrival, Origin } from './sign-in'

/** A person in an organisation. */
export type Place = { userId: string; orgId: string; membershipId: string }

/**
 * Opens a session under a fresh id and ends the one this browser had. Opening the same id twice
 * opens it once, and never brings back one that has ended.
 */
export async function openSessionFor(
  tx: Tx,
  place: Place,
  { id, long }: { id: string; long: boolean },
  from: Pick<Origin, 'device' | 'deviceSecret' | 'sessionId'>,
): Promise<Arrival> {
  const deviceSecret = deviceSecretFor(from, id)
  await rememberDevice(tx, place.userId, deviceSecret)
  await tx.session.createMany({
    data: [{ id, ...newSession(tx, place, long, from.device) }],
    skipDuplicates: true,
  })
  if (from.sessionId && from.sessionId !== id) await endSessions(tx, { id: from.sessionId })
  return { sessionId: id, long, deviceSecret }
}

/** The secret this browser has, else one that follows from the session; never stored as it is. */
export function deviceSecretFor(from: Pick<Origin, 'deviceSecret'>, sessionId: string): string {
  return from.deviceSecret ?? fingerprint('device', sessionId)
}

function newSession(tx: Tx, place: Place, long: boolean, device: string) {
  const createdAt = tx.now
  const expiresAt = sessionEnd({ long, createdAt }, tx.now)
  return { ...place, device, long, createdAt, seenAt: tx.now, expiresAt }
}

/**
 * Ends these sessions from the next request on; gives how many stood until now. With a membership
 * all of a person's: called in the transaction that changes their rights or deactivates them.
 */
export async function endSessions(
  tx: Tx,
  which: { id: string } | { orgId: string; membershipId: string; id?: string | { not: string } },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: tx.now },
  })
  return count
}
