import 'server-only'
import { type Tx, withinOrganisation } from '@/lib/db/within'
import { emailKey } from '@/lib/text'
import { hashSecret, readToken } from './secrets'

/** What stands on the page of an invitation. */
export type OpenInvitation = {
  organisation: string
  invitedBy: string
  name: string
  email: string
  /** The address belongs to somebody who has a password here; they sign in with it. */
  hasPassword: boolean
}

/**
 * The invitation behind a link, without using it up; null for a link that was used, withdrawn or
 * has expired, is wrong, or names an organisation that does not exist: all alike.
 */
export function openInvitation(token: string): Promise<OpenInvitation | null> {
  const parts = readToken(token)
  if (!parts) return Promise.resolve(null)
  return withinOrganisation(parts.orgId, async (tx) => {
    const invitation = await findInvitation(tx, parts.secret)
    if (!invitation) return null
    const { name, email } = invitation
    const organisation = await tx.organisation.findFirst({
      where: { id: parts.orgId },
      select: { name: true },
    })
    return {
      organisation: organisation?.name ?? '',
      invitedBy: invitation.invitedBy.name,
      name,
      email,
      hasPassword: Boolean((await findUser(tx, email))?.passwordHash),
    }
  })
}

export function findInvitation(tx: Tx, secret: string) {
  return tx.invitation.findFirst({
    where: { tokenHash: hashSecret(secret), ...stillOpen(tx) },
    select: {
      id: true,
      name: true,
      email: true,
      department: true,
      role: true,
      approver: true,
      admin: true,
      invitedBy: { select: { name: true } },
    },
  })
}

/** Neither accepted nor withdrawn nor expired. */
export function stillOpen(tx: Tx) {
  return { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: tx.now } }
}

export function findUser(tx: Tx, email: string) {
  return tx.user.findFirst({
    where: { email: emailKey(email) },
    select: { id: true, passwordHash: true },
  })
}
