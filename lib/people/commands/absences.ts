import 'server-only'
import { record } from '@/lib/activity/record'
import { lockOrganisation } from '@/lib/db/lock'
import { type Tx, within } from '@/lib/db/within'
import { formatDay } from '@/lib/format'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { asDate, todayIn } from '../days'
import { findPerson } from '../load'
import { maySetAbsence, mayTakeOver } from '../rules'
import type { RemoveAbsence, SetAbsence } from '../schema'

/**
 * Notes days of absence, both ends included, and who stands in. Refuses days that are over, that
 * lie in another absence, and a deputy who is away or of another department.
 */
export async function setAbsence(viewer: Viewer, input: SetAbsence) {
  return within(viewer, async (tx) => {
    enforce(maySetAbsence(input.personId, viewer))
    await lockOrganisation(tx)
    const days = { firstDay: asDate(input.firstDay), lastDay: asDate(input.lastDay) }
    await refuseDays(tx, viewer, input.personId, days)
    if (input.deputyId) await refuseDeputy(tx, viewer, input.personId, input.deputyId, days)
    const absence = await tx.absence.create({
      data: { membershipId: input.personId, deputyId: input.deputyId, ...days, createdAt: tx.now },
      select: { id: true },
    })
    const details = { absenceId: absence.id, deputyId: input.deputyId }
    await record(tx, viewer, 'absence.set', input.personId, details)
    return absence
  })
}

type Days = { firstDay: Date; lastDay: Date }

async function refuseDays(tx: Tx, viewer: Viewer, personId: string, days: Days) {
  const person = await findPerson(tx, personId)
  if (!person.active) throw new Refusal('people.hasLeft', { name: person.name })
  if (days.lastDay < days.firstDay) throw new Refusal('people.daysTurned', {}, 'lastDay')
  const today = todayIn(viewer.organisation.timeZone, tx.now)
  if (days.lastDay < today) throw new Refusal('people.daysOver', {}, 'lastDay')
  const own = await absenceAt(tx, days, { membershipId: personId })
  if (own) throw new Refusal('people.awayAlready', spanOf(viewer, own), 'firstDay')
  const standsIn = await absenceAt(tx, days, { deputyId: personId })
  if (standsIn) {
    const values = { ...spanOf(viewer, standsIn), name: standsIn.membership.name }
    throw new Refusal('people.isDeputy', values, 'firstDay')
  }
}

async function refuseDeputy(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  deputyId: string,
  days: Days,
) {
  const deputy = await findPerson(tx, deputyId)
  const verdict = mayTakeOver(await findPerson(tx, personId), deputy)
  if (!verdict.ok) throw new Refusal(verdict.reason, verdict.values, 'deputyId')
  const away = await absenceAt(tx, days, { membershipId: deputyId })
  if (!away) return
  const values = { ...spanOf(viewer, away), name: deputy.name }
  throw new Refusal('people.deputyAway', values, 'deputyId')
}

function absenceAt(tx: Tx, days: Days, who: { membershipId: string } | { deputyId: string }) {
  return tx.absence.findFirst({
    where: { ...who, firstDay: { lte: days.lastDay }, lastDay: { gte: days.firstDay } },
    select: { firstDay: true, lastDay: true, membership: { select: { name: true } } },
  })
}

function spanOf(viewer: Viewer, { firstDay, lastDay }: Days) {
  const conventions = { ...viewer.organisation, locale: viewer.locale }
  return { from: formatDay(firstDay, conventions), to: formatDay(lastDay, conventions) }
}

/** Takes an absence back. */
export async function removeAbsence(viewer: Viewer, { absenceId }: RemoveAbsence) {
  return within(viewer, async (tx) => {
    const absence = await tx.absence.findFirst({
      where: { id: absenceId },
      select: { id: true, membershipId: true },
    })
    if (!absence) throw new Missing()
    enforce(maySetAbsence(absence.membershipId, viewer))
    const { count } = await tx.absence.deleteMany({ where: { id: absence.id } })
    if (count === 0) throw new Missing()
    await record(tx, viewer, 'absence.removed', absence.membershipId, { absenceId })
    return { id: absence.membershipId }
  })
}
