import { hashPassword } from '@/lib/auth/password-hash'
import { database } from '@/lib/db/client'
import { type Department, otherDepartment, type Viewer } from '@/lib/viewer'
import { funnelOf } from '../funnel'
import { leader, organisation, person } from '../people'
import type { Scene } from './act'

const password = 'nachts lesen Igel Gedichte'

/** A new organisation whose things are held by that department. */
export async function makeScene(
  holder: Department = 'MARKETING',
  { demo = false } = {},
): Promise<Scene> {
  const orgId = await organisation({ demo })
  const member = (name: string) => ({ name, department: holder })
  const doer = await person(orgId, { ...member('Dora'), approver: true, admin: true })
  const second = await person(orgId, { ...member('Adam'), approver: true, admin: true })
  const mate = await person(orgId, member('Maxi'))
  const lena = await leader(orgId)
  await givePassword([doer, mate])
  const funnel = await funnelOf(doer)
  return { orgId, holder, doer, second, mate, leader: lena, password, funnel }
}

// Slow on purpose, so it is made once.
let hash: Promise<string> | undefined

async function givePassword(people: Viewer[]) {
  hash ??= hashPassword(password)
  const passwordHash = await hash
  for (const { orgId, id } of people) {
    const where = { orgId, membershipId: id }
    const { userId } = await database().login.findFirstOrThrow({ where, select: { userId: true } })
    await database().user.updateMany({ where: { id: userId }, data: { passwordHash } })
  }
}

/** Every role and flag that could matter, on the side of the holder, the receiver and neither. */
export async function everybody({ orgId, holder }: Scene): Promise<Record<string, Viewer>> {
  const receiver = otherDepartment(holder)
  const none = 'NONE'
  const places = {
    'member of the holder': { department: holder },
    'approver of the holder': { department: holder, approver: true },
    'administrator of the holder': { department: holder, admin: true },
    'member of the receiver': { department: receiver },
    'approver of the receiver': { department: receiver, approver: true },
    'administrator of the receiver': { department: receiver, admin: true },
    'member of neither': { department: none },
    leadership: { department: none, role: 'LEADERSHIP' },
    'leadership with administration': { department: none, role: 'LEADERSHIP', admin: true },
    'leadership of the holder': { department: holder, role: 'LEADERSHIP' },
    moderator: { department: none, role: 'MODERATOR' },
    viewer: { department: none, role: 'VIEWER' },
    'viewer with administration': { department: none, role: 'VIEWER', admin: true },
    'viewer of the holder': { department: holder, role: 'VIEWER' },
  } as const
  const people: Record<string, Viewer> = {}
  for (const [name, place] of Object.entries(places)) {
    people[name] = await person(orgId, { name, ...place })
  }
  return people
}
