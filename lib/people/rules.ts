import { no, type Verdict, yes } from '@/lib/verdict'
import type { Who } from '@/lib/viewer'
import { can } from './permissions'

export const invitationsPerDay = 20
/** How long an invitation may be accepted, in milliseconds. */
export const invitationLasts = 72 * 60 * 60 * 1000

type Place = { department: string; role: string; approver: boolean; bothSides?: boolean }

/** Which combinations of department, role and flags make sense. */
export function isSoundPlace(place: Place, smallCompany: boolean): Verdict {
  const atHome = place.department !== 'NONE'
  if (place.approver && (place.role !== 'MEMBER' || !atHome)) return no('people.approverNeedsSide')
  if (place.bothSides && !smallCompany) return no('people.bothSidesOnlySmall')
  if (place.bothSides && (place.role !== 'MEMBER' || !atHome))
    return no('people.bothSidesNeedsSide')
  return yes
}

type Change = { personId: string; admins: number; fields: readonly string[] }

const powers = ['role', 'approver', 'admin']

/**
 * Administrators change department, role and flags; their own rights only while there is no other
 * administrator who could do it. `admins` counts the active ones, `fields` names what changes.
 */
export function mayChangePerson({ personId, admins, fields }: Change, who: Who): Verdict {
  const allowed = can(who, 'people.change')
  if (!allowed.ok || personId !== who.id || admins < 2) return allowed
  return fields.some((field) => powers.includes(field)) ? no('people.otherAdminChanges') : yes
}

/** The only administrator confirms a change of their own rights by password. */
export function needsPassword({ personId, admins }: Omit<Change, 'fields'>, who: Who): boolean {
  return personId === who.id && admins < 2
}

/** One's own absence, or anybody's as an administrator or approver. */
export function maySetAbsence(personId: string, who: Who): Verdict {
  return personId === who.id ? yes : can(who, 'absence.setOthers')
}

type Colleague = { id: string; department: string; active: boolean }

/** Work and deputyship go to an active person of the same department. */
export function mayTakeOver(person: Colleague, other: Colleague): Verdict {
  if (other.id === person.id || !other.active) return no('people.notACandidate')
  return other.department === person.department ? yes : no('people.sameDepartment')
}

/** Administrators let others leave, never themselves and never the last administrator. */
export function mayDeactivate(
  person: { id: string; admin: boolean },
  admins: number,
  who: Who,
): Verdict {
  const allowed = can(who, 'people.change')
  if (!allowed.ok) return allowed
  if (person.id === who.id) return no('people.notYourself')
  return person.admin && admins < 2 ? no('people.lastAdmin') : yes
}

type PlaceTexts = {
  department: string
  role: string
  approver: boolean
  admin: boolean
  bothSides: boolean
}

/** Department, role and flags as their form shows and compares them. */
export function placeTexts(person: PlaceTexts): Record<string, string> {
  return {
    department: person.department,
    role: person.role,
    approver: person.approver ? 'on' : '',
    admin: person.admin ? 'on' : '',
    bothSides: person.bothSides ? 'on' : '',
  }
}
