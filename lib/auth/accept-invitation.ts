import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/activity/record'
import { type Tx, withinOrganisation } from '@/lib/db/within'
import { countPeople } from '@/lib/people/count'
import { emailKey, fold } from '@/lib/text'
import { Refusal } from '@/lib/verdict'
import { enforcePassword } from './found-organisation'
import { throughGate } from './gate'
import { findInvitation, findUser, stillOpen } from './invitation'
import { countTry, forgiveTries, type Trier } from './limits'
import { onceAnonymous } from './once-anonymous'
import { deviceSecretFor, endSessions, openSessionFor } from './open-session'
import { hashPassword, passwordMatches } from './password-hash'
import type { AcceptInvitation } from './schema'
import { readToken } from './secrets'
import type { Arrival, Origin } from './sign-in'
import { loadViewer } from './viewer'

type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>
type Invited = { invitation: Invitation; userId: string | null; passwordHash: string | null }

/**
 * Makes the invited person a member and signs them in. Somebody new chooses a password; whoever has
 * one here already proves it. One redemption per link, however many try at once.
 */
export function acceptInvitation(
  input: AcceptInvitation,
  from: Origin,
  requestId: string,
): Promise<Arrival> {
  return throughGate(() => redeem(input, from, requestId))
}

async function redeem(input: AcceptInvitation, from: Origin, requestId: string): Promise<Arrival> {
  const parts = readToken(input.token)
  if (!parts) throw new Refusal('auth.invitation.void')
  const { orgId, secret } = parts
  const ticket = { id: requestId, act: 'accept-invitation', content: input }
  const invited = await prove(orgId, secret, input.password, from)
  const sessionId = await withinOrganisation(orgId, (tx) =>
    onceAnonymous(tx, ticket, () => accept(tx, orgId, invited, from)),
  )
  return { sessionId, long: false, deviceSecret: deviceSecretFor(from, sessionId) }
}

/** What is known of the person once the password is right or chosen; null when the link is void. */
async function prove(orgId: string, secret: string, password: string, from: Origin) {
  const known = await withinOrganisation(orgId, async (tx) => {
    const invitation = await findInvitation(tx, secret)
    if (!invitation) return null
    const user = await findUser(tx, invitation.email)
    const organisation = (await loadOrganisation(tx, orgId)) ?? []
    if (!user?.passwordHash) return { invitation, user, words: organisation, wait: null, who: null }
    const email = emailKey(invitation.email)
    const who: Trier = { email, address: from.address, knownDeviceId: null }
    return { invitation, user, words: [], who, wait: (await countTry(tx, who)).wait }
  })
  if (!known) return null
  const { invitation, user, words, who, wait } = known
  if (wait !== null) throw waiting(wait)
  if (who) await provePassword(password, user?.passwordHash ?? null, who, orgId)
  else enforcePassword(password, [...words, invitation.name, invitation.email])
  const passwordHash = who ? null : await hashPassword(password)
  return { invitation, userId: user?.id ?? null, passwordHash }
}

async function provePassword(password: string, stored: string | null, who: Trier, orgId: string) {
  if (!(await passwordMatches(password, stored))) {
    throw new Refusal('auth.invitation.wrongPassword', {}, 'password')
  }
  await withinOrganisation(orgId, (tx) => forgiveTries(tx, who))
}

function waiting(milliseconds: number) {
  return new Refusal('auth.waitMinutes', { minutes: Math.ceil(milliseconds / 60_000) })
}

async function loadOrganisation(tx: Tx, orgId: string) {
  const row = await tx.organisation.findFirst({
    where: { id: orgId },
    select: { name: true, marketingName: true, salesName: true },
  })
  return row && Object.values(row)
}

async function accept(tx: Tx, orgId: string, invited: Invited | null, from: Origin) {
  if (!invited) throw new Refusal('auth.invitation.void')
  const { id } = invited.invitation
  const { count } = await tx.invitation.updateMany({
    where: { id, ...stillOpen(tx) },
    data: { acceptedAt: tx.now },
  })
  if (count === 0) throw new Refusal('auth.invitation.void')
  const userId = await keepUser(tx, orgId, invited)
  const membershipId = await keepMembership(tx, orgId, userId, invited.invitation)
  await tx.invitation.updateMany({ where: { id }, data: { acceptedById: membershipId } })
  await tx.login.createMany({ data: [{ userId, orgId, membershipId }], skipDuplicates: true })
  await countPeople(tx, orgId)
  const viewer = await loadViewer(tx, orgId, membershipId)
  await record(tx, viewer, 'person.joined', membershipId, { invitationId: id })
  const session = { id: randomUUID(), long: false }
  return (await openSessionFor(tx, { userId, orgId, membershipId }, session, from)).sessionId
}

async function keepUser(tx: Tx, orgId: string, { invitation, userId, passwordHash }: Invited) {
  if (userId && !passwordHash) return userId
  if (userId) {
    const data = { passwordHash, version: { increment: 1 } }
    await tx.user.updateMany({ where: { id: userId, passwordHash: null }, data })
    return userId
  }
  const organisation = await tx.organisation.findFirst({
    where: { id: orgId },
    select: { locale: true },
  })
  const email = emailKey(invitation.email)
  const locale = organisation?.locale ?? 'de'
  const data = { email, passwordHash, locale, createdAt: tx.now }
  return (await tx.user.create({ data, select: { id: true } })).id
}

/** A new member, or somebody who had left and comes back with the rights of the invitation. */
async function keepMembership(
  tx: Tx,
  orgId: string,
  userId: string,
  invitation: Invitation,
): Promise<string> {
  const { name, email, department, role, approver, admin } = invitation
  const rights = { name, nameFolded: fold(name), email, department, role, approver, admin }
  const former = await tx.membership.findFirst({ where: { userId }, select: { id: true } })
  if (!former) {
    const data = { userId, ...rights, createdAt: tx.now }
    return (await tx.membership.create({ data, select: { id: true } })).id
  }
  const { count } = await tx.membership.updateMany({
    where: { id: former.id, deactivatedAt: { not: null } },
    data: { ...rights, deactivatedAt: null, version: { increment: 1 } },
  })
  if (count === 0) throw new Refusal('auth.invitation.alreadyMember')
  // Those from before they left must not come back with them.
  await endSessions(tx, { orgId, membershipId: former.id })
  return former.id
}
