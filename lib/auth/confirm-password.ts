import 'server-only'
import { type Tx, withinOrganisation } from '@/lib/db/within'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { countTry } from './limits'
import { passwordMatches } from './password-hash'

/**
 * Refuses unless this is the viewer's own password; tries are limited like those of sign-in and
 * counted in a transaction of their own. People of the demo company have none and are not asked.
 */
export async function confirmPassword(viewer: Viewer, password: string | null): Promise<void> {
  if (viewer.organisation.demo) return
  if (!password) throw new Refusal('people.confirmOwn', {}, 'password')
  const stored = await withinOrganisation(viewer.orgId, (tx) => countAndRead(tx, viewer.id))
  if (!(await passwordMatches(password, stored))) {
    throw new Refusal('people.wrongPassword', {}, 'password')
  }
}

async function countAndRead(tx: Tx, membershipId: string) {
  const person = await tx.membership.findFirst({
    where: { id: membershipId, deactivatedAt: null },
    select: { user: { select: { email: true, passwordHash: true } } },
  })
  const who = { email: person?.user.email ?? '', address: '', knownDeviceId: membershipId }
  const { wait } = await countTry(tx, who)
  if (wait === null) return person?.user.passwordHash
  throw new Refusal('auth.waitMinutes', { minutes: Math.ceil(wait / 60_000) }, 'password')
}
