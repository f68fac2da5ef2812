import type { Who } from '@/lib/viewer'
import { can, type Right, rights } from './permissions'

export const standings = [
  'holder',
  'receiver',
  'approver',
  'leadership',
  'viewer',
  'guest',
  'admin',
] as const
export type Standing = (typeof standings)[number]

const nobody: Who = {
  id: '',
  department: 'NONE',
  bothSides: false,
  role: 'MODERATOR',
  approver: false,
  admin: false,
}
const member: Who = { ...nobody, role: 'MEMBER', department: 'MARKETING' }

/** One person for each column; what a thing is held by is always the first one's department. */
const people: Record<Standing, Who> = {
  holder: member,
  receiver: { ...member, department: 'SALES' },
  approver: { ...member, approver: true },
  leadership: { ...nobody, role: 'LEADERSHIP' },
  viewer: { ...nobody, role: 'VIEWER' },
  guest: nobody,
  admin: { ...nobody, admin: true },
}

export type RightsRow = { right: Right; may: Record<Standing, boolean> }

/** The table of rights as people read it, asked of the same function as every act. */
export function rightsTable(): RightsRow[] {
  return rights.map((right) => ({
    right,
    may: {
      holder: may('holder', right),
      receiver: may('receiver', right),
      approver: may('approver', right),
      leadership: may('leadership', right),
      viewer: may('viewer', right),
      guest: may('guest', right),
      admin: may('admin', right),
    },
  }))
}

function may(standing: Standing, right: Right): boolean {
  return can(people[standing], right, 'MARKETING').ok
}
