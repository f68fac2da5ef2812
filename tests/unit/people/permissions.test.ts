import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { can, type Right, rights } from '@/lib/people/permissions'
import {
  type Department,
  type HomeDepartment,
  otherDepartment,
  roles,
  type Who,
} from '@/lib/viewer'
import { rounds } from '@/tests/support/rounds'

type Towards = { who: Who; holder: Department | undefined }

/** Who is meant by the words of the table below. */
const meanings = {
  member: ({ who }: Towards) => who.role === 'MEMBER',
  'member of a side': ({ who }: Towards) => who.role === 'MEMBER' && who.department !== 'NONE',
  'member of the holder': ({ who, holder }: Towards) =>
    who.role === 'MEMBER' &&
    who.department !== 'NONE' &&
    (holder === undefined || who.department === holder || who.bothSides),
  approver: ({ who }: Towards) =>
    who.role === 'MEMBER' && who.department !== 'NONE' && who.approver,
  leadership: ({ who }: Towards) => who.role === 'LEADERSHIP',
  reader: ({ who }: Towards) => who.role === 'VIEWER',
  administrator: ({ who }: Towards) => who.admin,
} as const

type Word = keyof typeof meanings

/** Who may what; everybody who is not named may not. Written down apart from the table in the code. */
const expected: Record<Right, Word[]> = {
  'lead.read': ['member', 'leadership', 'reader'],
  'lead.create': ['member of a side'],
  'lead.edit': ['member of a side'],
  'lead.move': ['member of the holder'],
  'lead.end': ['member of the holder'],
  'lead.reopen': ['member of a side'],
  'company.read': ['member', 'leadership', 'reader'],
  'company.write': ['member of a side'],
  'contact.read': ['member of a side'],
  'contact.write': ['member of a side'],
  'contact.disclose': ['leadership'],
  'note.read': ['member', 'leadership'],
  'note.write': ['member of a side'],
  'import.run': ['member of a side'],
  'import.read': ['member of a side'],
  'import.revertOthers': ['approver'],
  'stage.write': ['approver'],
  'people.read': ['member', 'leadership', 'reader', 'administrator'],
  'people.invite': ['administrator'],
  'people.change': ['administrator'],
  'absence.setOthers': ['administrator', 'approver'],
  'organisation.write': ['administrator'],
  'activity.read': ['member', 'leadership'],
}

const homes: HomeDepartment[] = ['MARKETING', 'SALES', 'NONE']
const flags = [false, true]

/** Every role, department and set of flags. */
const everybody: Who[] = roles.flatMap((role) =>
  homes.flatMap((department) =>
    flags.flatMap((approver) =>
      flags.flatMap((admin) =>
        flags.map((bothSides) => ({ id: 'x', role, department, approver, admin, bothSides })),
      ),
    ),
  ),
)
const holders = ['MARKETING', 'SALES', undefined] as const

describe.each(rights)('%s', (right) => {
  test('is given to exactly those named, for every role, flag and relation', () => {
    const cases = everybody.flatMap((who) => holders.map((holder) => ({ who, holder })))
    const deviating = cases.filter(
      (each) =>
        can(each.who, right, each.holder).ok !==
        expected[right].some((word) => meanings[word](each)),
    )
    expect(deviating).toEqual([])
    expect(cases.length).toBe(288)
  })
})

test('a refusal says why', () => {
  const sven = { ...everybody[0], id: 's', role: 'MEMBER', department: 'SALES' } as const
  const plain: Who = { ...sven, approver: false, admin: false, bothSides: false }
  expect(can(plain, 'lead.move', 'MARKETING')).toMatchObject({ reason: 'people.onlyHolder' })
  expect(can(plain, 'people.invite')).toMatchObject({ reason: 'people.onlyAdmins' })
  expect(can(plain, 'stage.write')).toMatchObject({ reason: 'people.onlyApprovers' })
  expect(can({ ...plain, role: 'VIEWER' }, 'lead.edit')).toMatchObject({
    reason: 'people.notAllowed',
  })
})

test('exchanging the departments changes no verdict', () => {
  const someone = fc.record({
    id: fc.uuid(),
    role: fc.constantFrom(...roles),
    department: fc.constantFrom(...homes),
    approver: fc.boolean(),
    admin: fc.boolean(),
    bothSides: fc.boolean(),
  })
  const holder = fc.constantFrom(...holders)
  fc.assert(
    fc.property(someone, holder, fc.constantFrom(...rights), (who, held, right) => {
      expect(can(exchanged(who), right, held && otherDepartment(held))).toEqual(
        can(who, right, held),
      )
    }),
    { numRuns: rounds('propertyRuns') },
  )
})

function exchanged(who: Who): Who {
  if (who.department === 'NONE') return who
  return { ...who, department: otherDepartment(who.department) }
}
