import 'server-only'
import { randomUUID } from 'node:crypto'
import { enterOrganisation, type Tx, withoutOrganisation } from '@/lib/db/within'
import { log } from '@/lib/log'
import { emailKey, normalizeEmail } from '@/lib/text'
import { Refusal } from '@/lib/verdict'
import { throughGate } from './gate'
import { knownDeviceOf } from './known-device'
import { countTry, forgiveTries, type Trier, type Try } from './limits'
import { type AnonymousTicket, onceAnonymous } from './once-anonymous'
import { openSessionFor, type Place } from './open-session'
import { passwordMatches } from './password-hash'

/** From where somebody comes: all of it said by their browser or the connection. */
export type Origin = {
  address: string
  device: string
  deviceSecret: string | null
  /** The session this browser had until now. */
  sessionId: string | null
}

/** What the browser is given to keep. */
export type Arrival = { sessionId: string; long: boolean; deviceSecret: string }

type Credentials = { email: string; password: string; long: boolean }

/**
 * Signs a person in by e-mail and password: the one way for our form and next-auth alike. Refuses
 * with the same sentence in the same time whoever does not exist and whoever mistypes.
 */
export function authorize(
  given: Credentials,
  from: Origin,
  ticket: AnonymousTicket,
): Promise<Arrival> {
  return throughGate(() => enter(given, from, ticket))
}

async function enter(given: Credentials, from: Origin, ticket: AnonymousTicket) {
  const email = emailKey(normalizeEmail(given.email) ?? given.email)
  const tried = await withoutOrganisation((tx) => tryOnce(tx, email, from, ticket))
  if (tried.wait !== null) throw waiting(tried, tried.wait)
  const right = await passwordMatches(given.password, tried.passwordHash)
  const arrival = right ? await arrive(tried, email, given.long, from) : null
  log().info({ act: 'sign-in', outcome: arrival ? 'ok' : 'refused' }, 'sign-in')
  if (!arrival) throw wrong(tried.left)
  return arrival
}

type Tried = Try & {
  userId: string | null
  passwordHash: string | null
  knownDeviceId: string | null
  /** Chosen beforehand, so that a form that is sent twice opens one session. */
  sessionId: string
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function tryOnce(
  tx: Tx,
  email: string,
  from: Origin,
  ticket: AnonymousTicket,
): Promise<Tried> {
  const user = await tx.user.findFirst({
    where: { email },
    select: { id: true, passwordHash: true },
  })
  const knownDeviceId = await knownDeviceOf(tx, user?.id ?? nobody, from.deviceSecret)
  const counted = await onceAnonymous(tx, ticket, async () => ({
    ...(await countTry(tx, { email, address: from.address, knownDeviceId })),
    sessionId: randomUUID(),
  }))
  return {
    ...counted,
    userId: user?.id ?? null,
    passwordHash: user?.passwordHash ?? null,
    knownDeviceId,
  }
}

function arrive(tried: Tried, email: string, long: boolean, from: Origin) {
  return withoutOrganisation(async (tx) => {
    const place = tried.userId ? await placeOf(tx, tried.userId) : null
    if (!place) return null
    const who: Trier = { email, address: from.address, knownDeviceId: tried.knownDeviceId }
    await forgiveTries(tx, who)
    return openSessionFor(tx, place, { id: tried.sessionId, long }, from)
  })
}

/** Where this person works: of several organisations the one they were in last; null when they have left all. */
async function placeOf(tx: Tx, userId: string): Promise<Place | null> {
  const logins = await tx.$queryRaw<Place[]>`
    select l."userId", l."orgId", l."membershipId" from "Login" l
    where l."userId" = ${userId}::uuid
    order by (select max(s."createdAt") from "Session" s
      where s."userId" = l."userId" and s."orgId" = l."orgId") desc nulls last, l."orgId"`
  for (const place of logins) {
    await enterOrganisation(tx, place.orgId)
    const active = { id: place.membershipId, deactivatedAt: null }
    if (await tx.membership.findFirst({ where: active, select: { id: true } })) return place
  }
  return null
}

function wrong(left: number): Refusal {
  const few = left <= 3
  return new Refusal(few ? 'auth.wrongFewLeft' : 'auth.wrong', few ? { left } : {}, 'password')
}

function waiting({ devicesOnly }: Try, milliseconds: number): Refusal {
  const minutes = Math.ceil(milliseconds / 60_000)
  if (!devicesOnly) return new Refusal('auth.waitMinutes', { minutes })
  return new Refusal('auth.waitDevices', { hours: Math.ceil(minutes / 60) })
}
