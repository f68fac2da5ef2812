import 'server-only'
import type { Tx } from '@/lib/db/within'
import { endSessions, type Place } from './open-session'

/** Lets a person sign in to the organisation again. */
export async function openAccess(tx: Tx, place: Place): Promise<void> {
  await tx.login.createMany({ data: [place], skipDuplicates: true })
}

/** Ends all sessions of a person in the organisation and takes the way in. */
export async function closeAccess(tx: Tx, { userId, orgId, membershipId }: Place): Promise<void> {
  await endSessions(tx, { orgId, membershipId })
  await tx.login.deleteMany({ where: { userId, orgId } })
}

/** Marks the organisation as a small company or not. */
export async function setSmall(tx: Tx, orgId: string, small: boolean): Promise<void> {
  await tx.organisation.updateMany({ where: { id: orgId, small: !small }, data: { small } })
}

/** Ends every session in the organisation from its next request on, before it is removed. */
export async function signOutEverybody(tx: Tx, orgId: string): Promise<void> {
  await tx.session.updateMany({ where: { orgId, revokedAt: null }, data: { revokedAt: tx.now } })
}
