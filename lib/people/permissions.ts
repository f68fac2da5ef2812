import type { MessageKey } from '@/lib/i18n/messages'
import { no, type Verdict, yes } from '@/lib/verdict'
import { actsFor, type Department, departments, type Role, type Who } from '@/lib/viewer'

/** Where a person stands towards the department that holds a thing. */
export const relations = ['holder', 'receiver', 'neither'] as const
export type Relation = (typeof relations)[number]

/** One way to be allowed; every condition that is named must hold. */
export type Grant = {
  role?: Role
  relation?: readonly Relation[]
  approver?: true
  admin?: true
}

const bothSides = ['holder', 'receiver'] as const
const members: Grant = { role: 'MEMBER', relation: bothSides }
const holders: Grant = { role: 'MEMBER', relation: ['holder'] }
const approvers: Grant = { role: 'MEMBER', relation: bothSides, approver: true }
const leadership: Grant = { role: 'LEADERSHIP' }
const viewers: Grant = { role: 'VIEWER' }
const admins: Grant = { admin: true }

/**
 * Who may what (default: nobody). A right without a holder is judged towards the person's own
 * department. Ownership of one's own things is checked by the rules beside the data.
 */
export const permissions = {
  'lead.read': [{ role: 'MEMBER' }, leadership, viewers],
  'lead.create': [members],
  'lead.edit': [members],
  'lead.move': [holders],
  'lead.end': [holders],
  'lead.reopen': [members],
  'company.read': [{ role: 'MEMBER' }, leadership, viewers],
  'company.write': [members],
  'contact.read': [members],
  'contact.write': [members],
  'contact.disclose': [leadership],
  'note.read': [{ role: 'MEMBER' }, leadership],
  'note.write': [members],
  'import.run': [members],
  'import.read': [members],
  'import.revertOthers': [approvers],
  'stage.write': [approvers],
  'people.read': [{ role: 'MEMBER' }, leadership, viewers, admins],
  'people.invite': [admins],
  'people.change': [admins],
  'absence.setOthers': [admins, approvers],
  'organisation.write': [admins],
  'activity.read': [{ role: 'MEMBER' }, leadership],
} as const satisfies Record<string, readonly Grant[]>

export type Right = keyof typeof permissions
export const rights = Object.keys(permissions).filter((key): key is Right => key in permissions)

/**
 * May this person do that? `holder` is the department that holds the thing.
 * Knows holder and receiver only, never which department it is.
 */
export function can(who: Who, right: Right, holder?: Department): Verdict {
  const relation = relationOf(who, holder)
  const grants: readonly Grant[] = permissions[right]
  return grants.some((grant) => fits(who, grant, relation)) ? yes : no(refusalOf(grants, relation))
}

function fits(who: Who, grant: Grant, relation: Relation): boolean {
  if (grant.role && grant.role !== who.role) return false
  if (grant.relation && !grant.relation.includes(relation)) return false
  if (grant.approver && !who.approver) return false
  return !grant.admin || who.admin
}

/** Without a holder one's own department counts as the holder. */
export function relationOf(who: Who, holder?: Department): Relation {
  if (who.department === 'NONE') return 'neither'
  if (!holder) return 'holder'
  if (!departments.includes(holder)) return 'neither'
  return actsFor(who, holder) ? 'holder' : 'receiver'
}

function refusalOf(grants: readonly Grant[], relation: Relation): MessageKey {
  if (grants.every((grant) => grant.admin)) return 'people.onlyAdmins'
  if (grants.every((grant) => grant.approver)) return 'people.onlyApprovers'
  if (relation === 'receiver') return 'people.onlyHolder'
  return 'people.notAllowed'
}
