import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { record } from '@/lib/activity/record'
import { enterOrganisation, type Tx, withoutOrganisation } from '@/lib/db/within'
import { emailKey, fold } from '@/lib/text'
import { enforce, Refusal } from '@/lib/verdict'
import { departments } from '@/lib/viewer'
import { throughGate } from './gate'
import { onceAnonymous } from './once-anonymous'
import { deviceSecretFor, openSessionFor } from './open-session'
import { mayChoosePassword } from './password'
import { hashPassword } from './password-hash'
import { zoneOfRegion } from './regions'
import { type SetUp, zoneOfTheRegion } from './schema'
import { isSetUpTokenOpen, redeemSetUpToken } from './set-up-token'
import type { Arrival, Origin } from './sign-in'
import { loadViewer } from './viewer'

/**
 * Founds the organisation of this installation with its first person, all in one transaction, and
 * signs them in. Refuses a link that is void, and everybody but the first when several try at once.
 */
export function foundOrganisation(input: SetUp, from: Origin, requestId: string): Promise<Arrival> {
  return throughGate(() => setUp(input, from, requestId))
}

async function setUp(input: SetUp, from: Origin, requestId: string): Promise<Arrival> {
  const words = [input.name, input.marketingName, input.salesName, input.personName, input.email]
  enforcePassword(input.password, words)
  const ticket = { id: requestId, act: 'set-up', content: input }
  const passwordHash = (await isSetUpTokenOpen(input.token))
    ? await hashPassword(input.password)
    : null
  const sessionId = await withoutOrganisation((tx) =>
    onceAnonymous(tx, ticket, () => found(tx, input, from, passwordHash)),
  )
  return { sessionId, long: false, deviceSecret: deviceSecretFor(from, sessionId) }
}

/** Refuses a password that others would guess, at its field. */
export function enforcePassword(password: string, words: readonly string[]) {
  const verdict = mayChoosePassword(password, words)
  if (!verdict.ok) throw new Refusal(verdict.reason, verdict.values, 'password')
}

async function found(tx: Tx, input: SetUp, from: Origin, passwordHash: string | null) {
  const open = passwordHash !== null && (await redeemSetUpToken(tx, input.token))
  enforce(open ? { ok: true } : { ok: false, reason: 'auth.setUp.void' })
  const orgId = await createOrganisation(tx, input)
  await enterOrganisation(tx, orgId)
  const userId = await createUser(tx, input, passwordHash)
  const membershipId = await createMembership(tx, input, userId)
  await tx.login.createMany({ data: [{ userId, orgId, membershipId }] })
  const viewer = await loadViewer(tx, orgId, membershipId)
  await record(tx, viewer, 'organisation.founded', orgId, { demo: false })
  const session = { id: randomUUID(), long: false }
  return (await openSessionFor(tx, { userId, orgId, membershipId }, session, from)).sessionId
}

async function createOrganisation(tx: Tx, input: SetUp): Promise<string> {
  const { id } = await tx.organisation.create({
    data: {
      name: input.name,
      timeZone: timeZoneOf(input),
      currency: input.currency,
      locale: input.locale,
      holidayRegion: input.holidayRegion,
      marketingName: input.marketingName,
      salesName: input.salesName,
      // By lot, so that no choice of ours puts one department before the other.
      firstDepartment: departments[randomInt(2)] ?? 'MARKETING',
      fiscalYearMonth: input.fiscalYearMonth,
      createdAt: tx.now,
    },
    select: { id: true },
  })
  return id
}

function timeZoneOf({ timeZone, holidayRegion }: SetUp): string {
  return timeZone === zoneOfTheRegion ? zoneOfRegion(holidayRegion) : timeZone
}

/** A person without an organisation, such as after theirs was removed, starts over with this password. */
async function createUser(tx: Tx, input: SetUp, passwordHash: string | null): Promise<string> {
  const email = emailKey(input.email)
  const known = await tx.user.findFirst({ where: { email }, select: { id: true } })
  const data = { passwordHash, locale: input.locale }
  if (!known) {
    const created = { email, ...data, createdAt: tx.now }
    return (await tx.user.create({ data: created, select: { id: true } })).id
  }
  if (await tx.login.count({ where: { userId: known.id } })) {
    throw new Refusal('auth.setUp.emailTaken', {}, 'email')
  }
  await tx.user.updateMany({
    where: { id: known.id },
    data: { ...data, version: { increment: 1 } },
  })
  return known.id
}

async function createMembership(tx: Tx, input: SetUp, userId: string): Promise<string> {
  const { id } = await tx.membership.create({
    data: {
      userId,
      name: input.personName,
      nameFolded: fold(input.personName),
      email: input.email,
      department: input.department,
      bothSides: input.bothSides,
      role: input.role,
      approver: true,
      admin: true,
      createdAt: tx.now,
    },
    select: { id: true },
  })
  return id
}
