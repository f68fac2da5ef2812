import 'server-only'
import type { Tx } from '@/lib/db/within'
import { Missing } from '@/lib/verdict'

/** A person of the organisation, also one who has left; refuses with `Missing`. */
export async function findPerson(tx: Tx, id: string) {
  const person = await tx.membership.findFirst({
    where: { id },
    select: {
      id: true,
      userId: true,
      name: true,
      department: true,
      bothSides: true,
      role: true,
      approver: true,
      admin: true,
      version: true,
      deactivatedAt: true,
    },
  })
  if (!person) throw new Missing()
  return { ...person, active: person.deactivatedAt === null }
}

/** How many active people have administrative rights. */
export function countAdmins(tx: Tx): Promise<number> {
  return tx.membership.count({ where: { admin: true, deactivatedAt: null } })
}
