import 'server-only'
import { namesFor } from '@/lib/activity/names'
import { entries } from '@/lib/activity/queries'
import { type Tx, within } from '@/lib/db/within'
import { fold } from '@/lib/text'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { todayIn } from './days'
import { countAdmins, findPerson } from './load'
import { openWorkOf } from './open-work-list'
import { can } from './permissions'

/** Everybody by name; `search` keeps those one of whose names begins with it, folded. */
export async function directory(viewer: Viewer, search: string) {
  enforce(can(viewer, 'people.read'))
  return within(viewer, async (tx) => {
    const people = await tx.membership.findMany({
      orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        nameFolded: true,
        department: true,
        bothSides: true,
        role: true,
        approver: true,
        admin: true,
        deactivatedAt: true,
        absences: absenceToday(viewer, tx),
      },
    })
    const wanted = fold(search)
    return people.filter(({ nameFolded }) => beginsAName(nameFolded, wanted))
  })
}

export type PersonEntry = Awaited<ReturnType<typeof directory>>[number]

function beginsAName(nameFolded: string, wanted: string): boolean {
  return nameFolded.startsWith(wanted) || nameFolded.includes(` ${wanted}`)
}

function absenceToday(viewer: Viewer, tx: Tx) {
  const today = todayIn(viewer.organisation.timeZone, tx.now)
  return {
    where: { firstDay: { lte: today }, lastDay: { gte: today } },
    select: { lastDay: true, deputy: { select: { id: true, name: true } } },
    take: 1,
  }
}

/** One person: place, absences from today on, and what was changed about their rights. */
export async function personPage(viewer: Viewer, id: string) {
  enforce(can(viewer, 'people.read'))
  return within(viewer, async (tx) => {
    const person = await findPerson(tx, id)
    const absences = await absencesOf(viewer, tx, id)
    const colleagues = await colleaguesOf(tx, person)
    const admins = await countAdmins(tx)
    const changes = can(viewer, 'activity.read').ok ? await entries(tx, { subjectId: id }, 200) : []
    const names = await namesFor(tx, viewer.locale, changes)
    return { person, absences, colleagues, admins, changes, names }
  })
}

export type PersonPage = Awaited<ReturnType<typeof personPage>>

function absencesOf(viewer: Viewer, tx: Tx, personId: string) {
  const today = todayIn(viewer.organisation.timeZone, tx.now)
  return tx.absence.findMany({
    where: { membershipId: personId, lastDay: { gte: today } },
    orderBy: { firstDay: 'asc' },
    select: {
      id: true,
      firstDay: true,
      lastDay: true,
      deputy: { select: { id: true, name: true } },
    },
  })
}

/** Active people of the same department, who may stand in or take over. */
function colleaguesOf(tx: Tx, person: { id: string; department: string }) {
  return tx.membership.findMany({
    where: { department: person.department, deactivatedAt: null, id: { not: person.id } },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** What has to be handed over before this person can leave, and who could take it. */
export async function departure(viewer: Viewer, id: string) {
  enforce(can(viewer, 'people.change'))
  return within(viewer, async (tx) => {
    const person = await findPerson(tx, id)
    const open = await openWorkOf(tx, id)
    const colleagues = await colleaguesOf(tx, person)
    return { person, open, colleagues, admins: await countAdmins(tx) }
  })
}

export type Departure = Awaited<ReturnType<typeof departure>>

/** Invitations that can still be accepted, newest first. */
export async function openInvitations(viewer: Viewer) {
  enforce(can(viewer, 'people.invite'))
  return within(viewer, (tx) =>
    tx.invitation.findMany({
      where: { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: tx.now } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        name: true,
        email: true,
        department: true,
        role: true,
        expiresAt: true,
        invitedBy: { select: { name: true } },
      },
    }),
  )
}

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number]

/** Oneself, as the account page shows it. */
export async function ownAccount(viewer: Viewer) {
  return within(viewer, async (tx) => {
    const { name, version } = await findPerson(tx, viewer.id)
    return { name, version }
  })
}
