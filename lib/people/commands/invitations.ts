import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/activity/record'
import { hashSecret } from '@/lib/auth/secrets'
import { lockOrganisation } from '@/lib/db/lock'
import { type Tx, within } from '@/lib/db/within'
import { emailKey } from '@/lib/text'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { invitationLink, invitationSecret } from '../invitation-link'
import { can } from '../permissions'
import { invitationLasts, invitationsPerDay, isSoundPlace } from '../rules'
import type { InvitePerson, WithdrawInvitation } from '../schema'

/**
 * Invites a person; the link is in the answer and valid for 72 hours. Refuses people who are here
 * already, addresses with an open invitation, and more than twenty invitations a day.
 */
export async function invitePerson(viewer: Viewer, input: InvitePerson) {
  const { id } = await within(viewer, (tx) => invite(tx, viewer, input))
  // Made outside the transaction, whose answer is stored with the request.
  return { id, link: invitationLink(viewer.orgId, id) }
}

async function invite(tx: Tx, viewer: Viewer, input: InvitePerson) {
  enforce(can(viewer, 'people.invite'))
  enforce(isSoundPlace(input, viewer.organisation.small))
  await lockOrganisation(tx)
  await refuseTooMany(tx)
  await refuseKnown(tx, input.email)
  const id = randomUUID()
  const invitation = {
    ...input,
    id,
    tokenHash: hashSecret(invitationSecret(id)),
    invitedById: viewer.id,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + invitationLasts),
  }
  await tx.invitation.createMany({ data: [invitation] })
  await record(tx, viewer, 'person.invited', id, { invitationId: id })
  return { id }
}

const day = 24 * 60 * 60 * 1000

async function refuseTooMany(tx: Tx) {
  const since = new Date(tx.now.getTime() - day)
  const count = await tx.invitation.count({ where: { createdAt: { gt: since } } })
  if (count >= invitationsPerDay) {
    throw new Refusal('people.tooManyInvitations', { maximum: invitationsPerDay })
  }
}

async function refuseKnown(tx: Tx, email: string) {
  const key = emailKey(email)
  const people = await tx.membership.findMany({
    select: { id: true, name: true, email: true, deactivatedAt: true },
  })
  const known = people.find((person) => emailKey(person.email) === key)
  if (known) {
    const values = { name: known.name, href: `/people/${known.id}` }
    const reason = known.deactivatedAt ? 'people.wasHere' : 'people.isHere'
    throw new Refusal(reason, values, 'email')
  }
  const open = await tx.invitation.findMany({ where: isOpen(tx.now), select: { email: true } })
  if (open.some((invitation) => emailKey(invitation.email) === key)) {
    throw new Refusal('people.invitedAlready', {}, 'email')
  }
}

function isOpen(now: Date) {
  return { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } }
}

/** Makes the link of an open invitation void. */
export async function withdrawInvitation(viewer: Viewer, { invitationId }: WithdrawInvitation) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'people.invite'))
    const where = { id: invitationId }
    const known = await tx.invitation.findFirst({ where, select: { id: true } })
    if (!known) throw new Missing()
    const { count } = await tx.invitation.updateMany({
      where: { ...where, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: tx.now },
    })
    if (count === 0) throw new Refusal('people.invitationClosed')
    await record(tx, viewer, 'invitation.withdrawn', invitationId, { invitationId })
    return { id: invitationId }
  })
}
