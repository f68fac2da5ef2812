import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { confirmPassword } from '@/lib/auth/confirm-password'
import { endSessions } from '@/lib/auth/open-session'
import { lockOrganisation } from '@/lib/db/lock'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { fold } from '@/lib/text'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { countAdmins, findPerson } from '../load'
import { can } from '../permissions'
import { isSoundPlace, mayChangePerson, needsPassword, placeTexts } from '../rules'
import type { ChangePerson, RenameSelf } from '../schema'

/**
 * Changes department, role and flags. The person signs in afresh afterwards. Refuses to leave the
 * organisation without an administrator; the only one confirms their own change by password.
 */
export async function changePerson(viewer: Viewer, input: ChangePerson) {
  enforce(can(viewer, 'people.change'))
  const confirmed = input.personId === viewer.id && input.password !== undefined
  if (confirmed) await confirmPassword(viewer, input.password ?? null)
  return within(viewer, async (tx) => {
    await lockOrganisation(tx)
    const fields = await change(tx, viewer, input, confirmed)
    if (fields.length > 0) {
      await endSessions(tx, { orgId: viewer.orgId, membershipId: input.personId })
      await record(tx, viewer, 'person.changed', input.personId, { fields })
    }
    return { id: input.personId }
  })
}

async function change(
  tx: Tx,
  viewer: Viewer,
  input: ChangePerson,
  confirmed: boolean,
): Promise<string[]> {
  const person = await findPerson(tx, input.personId)
  const admins = await countAdmins(tx)
  const seen = { version: person.version, ...(await lastChange(tx, person.id)) }
  const merged = mergeEdit(input.base, placeTexts(person), placeTexts(input), seen)
  const fields = Object.keys(merged)
  enforce(mayChangePerson({ personId: person.id, admins, fields }, viewer))
  if (fields.length === 0) return fields
  if (needsPassword({ personId: person.id, admins }, viewer) && !confirmed) {
    await confirmPassword(viewer, null)
  }
  const next = { ...person, ...only(placeOf(input), fields) }
  if (person.active && person.admin && !next.admin && admins < 2) {
    throw new Refusal('people.lastAdmin', {}, 'admin')
  }
  enforce(isSoundPlace(next, viewer.organisation.small))
  const { count } = await tx.membership.updateMany({
    where: { id: person.id, version: person.version },
    data: { ...only(placeOf(input), fields), version: { increment: 1 } },
  })
  // Somebody may have changed their own name meanwhile.
  return count === 0 ? change(tx, viewer, input, confirmed) : fields
}

function placeOf({ department, role, approver, admin, bothSides }: ChangePerson) {
  return { department, role, approver, admin, bothSides }
}

/** Changes one's own name as everybody sees it. */
export async function renameSelf(viewer: Viewer, input: RenameSelf) {
  return within(viewer, async (tx) => {
    const renamed = await rename(tx, viewer.id, input)
    if (renamed) await record(tx, viewer, 'person.changed', viewer.id, { fields: ['name'] })
    return { id: viewer.id }
  })
}

/** Begins anew when the person was changed meanwhile. */
async function rename(tx: Tx, id: string, input: RenameSelf): Promise<boolean> {
  const person = await findPerson(tx, id)
  const seen = { version: person.version, ...(await lastChange(tx, id)) }
  const { name } = mergeEdit(input.base, { name: person.name }, { name: input.name }, seen)
  if (name === undefined) return false
  const { count } = await tx.membership.updateMany({
    where: { id, version: person.version },
    data: { name, nameFolded: fold(name), version: { increment: 1 } },
  })
  return count === 1 || rename(tx, id, input)
}
