import 'server-only'
import { record } from '@/lib/activity/record'
import { loadViewer } from '@/lib/auth/viewer'
import { enterOrganisation, type Tx, withoutOrganisation } from '@/lib/db/within'
import { enqueue } from '@/lib/jobs/queue'
import { emailKey, fold } from '@/lib/text'
import type { Viewer } from '@/lib/viewer'
import { minutesLater, moment, mondayOf, timeZone } from './calendar'
import { type DemoPerson, emailOf, people, personKeys } from './people'
import { yearOf } from './year'

/**
 * The demo company of this installation, founded now unless there is one: its people can be looked
 * around as at once, its year is loaded by a job. Out: the id of the organisation.
 */
export function ensureDemo(): Promise<string> {
  return withoutOrganisation(async (tx) => {
    await oneAtATime(tx)
    const known = await tx.organisation.findFirst({ where: { demo: true }, select: { id: true } })
    return known?.id ?? found(tx, mondayOf(tx.now))
  })
}

/** Founds a demo company whose year ends three weeks after this Monday, such as `2026-11-23`. */
export function foundDemo(monday: string): Promise<string> {
  return withoutOrganisation((tx) => found(tx, monday))
}

/** Any number; whoever looks for the demo company waits for whoever founds it. */
const foundingLock = 8_105_113_108

async function oneAtATime(tx: Tx) {
  await tx.$queryRaw`select pg_advisory_xact_lock(${foundingLock}::bigint)::text`
}

async function found(tx: Tx, monday: string): Promise<string> {
  const begin = moment(yearOf(monday).first, 8 * 60)
  const orgId = await createOrganisation(tx, begin)
  await enterOrganisation(tx, orgId)
  const viewers: Viewer[] = []
  for (const [index, key] of personKeys.entries()) {
    viewers.push(await join(tx, orgId, people[key], minutesLater(begin, index)))
  }
  const founder = viewers.find(({ role }) => role === 'LEADERSHIP')
  if (!founder) throw new Error('Nobody leads the demo company')
  await record(timed(tx, begin), founder, 'organisation.founded', orgId, { demo: true })
  for (const [index, viewer] of viewers.entries()) {
    const then = timed(tx, minutesLater(begin, index))
    await record(then, viewer, 'person.joined', viewer.id, { invitationId: null })
  }
  await enqueue(tx, orgId, 'demo.load', {})
  return orgId
}

/** The same transaction at another time. */
function timed(tx: Tx, now: Date): Tx {
  return Object.assign(Object.create(tx), { now })
}

async function createOrganisation(tx: Tx, createdAt: Date): Promise<string> {
  const { id } = await tx.organisation.create({
    data: {
      name: 'Traunfeld Messtechnik',
      timeZone,
      currency: 'EUR',
      locale: 'de',
      holidayRegion: 'AT-4',
      marketingName: 'Marketing',
      salesName: 'Vertrieb',
      // Not by lot as in others: the same Monday gives the same company.
      firstDepartment: 'MARKETING',
      small: false,
      demo: true,
      createdAt,
    },
    select: { id: true },
  })
  return id
}

/** Nobody of the demo company has a password: the installation signs people in as them. */
async function join(tx: Tx, orgId: string, person: DemoPerson, at: Date): Promise<Viewer> {
  const userId = await userOf(tx, emailKey(emailOf(person)), at)
  const { id } = await tx.membership.create({
    data: {
      ...person,
      userId,
      nameFolded: fold(person.name),
      email: emailOf(person),
      createdAt: at,
    },
    select: { id: true },
  })
  await tx.login.createMany({ data: [{ userId, orgId, membershipId: id }] })
  return loadViewer(tx, orgId, id)
}

async function userOf(tx: Tx, email: string, createdAt: Date): Promise<string> {
  const known = await tx.user.findFirst({ where: { email }, select: { id: true } })
  if (known) return known.id
  const data = { email, passwordHash: null, locale: 'de', createdAt }
  return (await tx.user.create({ data, select: { id: true } })).id
}
