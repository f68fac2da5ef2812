import 'server-only'
import { record } from '@/lib/activity/record'
import { closeAccess, openAccess } from '@/lib/auth/access'
import { lockOrganisation } from '@/lib/db/lock'
import { type Tx, within } from '@/lib/db/within'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { countPeople } from '../count'
import { countAdmins, findPerson } from '../load'
import { openWorkOf } from '../open-work-list'
import { can } from '../permissions'
import { mayDeactivate, mayTakeOver } from '../rules'
import type { DeactivatePerson, ReactivatePerson } from '../schema'

/**
 * Lets a person leave: their open work goes to a successor of the same department, their sessions
 * and their way in end, all at once. Refuses without a successor while there is open work.
 */
export async function deactivatePerson(viewer: Viewer, input: DeactivatePerson) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'people.change'))
    await lockOrganisation(tx)
    const person = await findPerson(tx, input.personId)
    enforce(mayDeactivate(person, await countAdmins(tx), viewer))
    if (!person.active) throw new Refusal('people.hasLeft', { name: person.name })
    const leads = await openThings(tx, person, input.successorId)
    await leave(tx, viewer, person)
    // The domains that hold the work react and give it to the successor.
    const successorId = leads > 0 ? input.successorId : null
    await record(tx, viewer, 'person.deactivated', person.id, { successorId, leads })
    return { id: person.id }
  })
}

type Person = Awaited<ReturnType<typeof findPerson>>

/** How much is open; refuses without a fitting successor when there is something. */
async function openThings(tx: Tx, person: Person, successorId: string | null): Promise<number> {
  const open = await openWorkOf(tx, person.id)
  if (open.length === 0) return 0
  if (!successorId) throw new Refusal('people.successorNeeded', {}, 'successorId')
  const verdict = mayTakeOver(person, await findPerson(tx, successorId))
  if (!verdict.ok) throw new Refusal(verdict.reason, verdict.values, 'successorId')
  return open.reduce((sum, { count }) => sum + count, 0)
}

async function leave(tx: Tx, viewer: Viewer, person: Person) {
  await tx.membership.updateMany({
    where: { id: person.id },
    data: { deactivatedAt: tx.now, version: { increment: 1 } },
  })
  await tx.absence.updateMany({
    where: { deputyId: person.id, lastDay: { gte: tx.now } },
    data: { deputyId: null, version: { increment: 1 } },
  })
  await closeAccess(tx, { userId: person.userId, orgId: viewer.orgId, membershipId: person.id })
  await countPeople(tx, viewer.orgId)
}

/** Lets a person in again, with the department, role and flags they had. */
export async function reactivatePerson(viewer: Viewer, { personId }: ReactivatePerson) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'people.change'))
    await lockOrganisation(tx)
    const person = await findPerson(tx, personId)
    if (person.active) throw new Refusal('people.isActive', { name: person.name })
    await tx.membership.updateMany({
      where: { id: person.id },
      data: { deactivatedAt: null, version: { increment: 1 } },
    })
    await openAccess(tx, { userId: person.userId, orgId: viewer.orgId, membershipId: person.id })
    await countPeople(tx, viewer.orgId)
    await record(tx, viewer, 'person.reactivated', person.id, {})
    return { id: person.id }
  })
}
