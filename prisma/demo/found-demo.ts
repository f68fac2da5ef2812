import 'server-only'
import { record } from '@/lib/activity/record'
import { loadViewer } from '@/lib/auth/viewer'
import { enterOrganisation, type Tx, timed, withoutOrganisation } from '@/lib/db/within'
import { newIds } from '@/lib/ids'
import { enqueue } from '@/lib/jobs/queue'
import { emailKey, fold } from '@/lib/text'
import type { Viewer } from '@/lib/viewer'
import { minutesLater, moment, mondayOf, timeZone } from './calendar'
import { at } from './dice'
import { known } from './known'
import { emailOf, people, personKeys } from './people'
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
  const viewers = await join(tx, orgId, begin)
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

/** Everybody joins, a minute after each other. Nobody has a password: the installation signs people in. */
async function join(tx: Tx, orgId: string, begin: Date): Promise<Viewer[]> {
  const userIds = await usersFor(tx, begin)
  const ids = newIds(personKeys.length, tx.now)
  const members = personKeys.map((key, index) => {
    const email = emailOf(people[key])
    const userId = known(userIds, emailKey(email))
    const createdAt = minutesLater(begin, index)
    const { name } = people[key]
    return { ...people[key], id: at(ids, index), userId, email, nameFolded: fold(name), createdAt }
  })
  await tx.membership.createMany({ data: members })
  await tx.login.createMany({
    data: members.map(({ id, userId }) => ({ userId, orgId, membershipId: id })),
  })
  const viewers: Viewer[] = []
  for (const { id } of members) viewers.push(await loadViewer(tx, orgId, id))
  return viewers
}

/** E-mail → user; those of another demo company are the same people. */
async function usersFor(tx: Tx, createdAt: Date): Promise<Map<string, string>> {
  const emails = personKeys.map((key) => emailKey(emailOf(people[key])))
  await tx.user.createMany({
    data: emails.map((email) => ({ email, locale: 'de', createdAt })),
    skipDuplicates: true,
  })
  const users = await tx.user.findMany({
    where: { email: { in: emails } },
    select: { id: true, email: true },
  })
  return new Map(users.map(({ id, email }) => [email, id]))
}
