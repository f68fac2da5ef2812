import 'server-only'
import { setSmall } from '@/lib/auth/access'
import type { Tx } from '@/lib/db/within'

/** From how many active people on an organisation is no small company any more. */
const smallBelow = 6

/** Counts the active people and notes whether the organisation is a small company; gives the count. */
export async function countPeople(tx: Tx, orgId: string): Promise<number> {
  const people = await tx.membership.count({ where: { deactivatedAt: null } })
  await setSmall(tx, orgId, people < smallBelow)
  return people
}
