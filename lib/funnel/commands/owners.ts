import 'server-only'
import type { Tx } from '@/lib/db/within'
import { Refusal } from '@/lib/verdict'
import { actsFor, type Department, departments, type Viewer } from '@/lib/viewer'

export type Owners = { marketingOwnerId?: string | null; salesOwnerId?: string | null }

const ownerField = { MARKETING: 'marketingOwnerId', SALES: 'salesOwnerId' } as const

/** Refuses an owner who is not an active member of that side, at the field where they were named. */
export async function requireOwners(tx: Tx, owners: Owners) {
  for (const department of departments) {
    const field = ownerField[department]
    const id = owners[field]
    if (id && !(await isMemberOf(tx, id, department))) {
      throw new Refusal('funnel.ownerDoesNotFit', undefined, field)
    }
  }
}

async function isMemberOf(tx: Tx, id: string, department: Department): Promise<boolean> {
  const person = await tx.membership.findFirst({
    where: {
      id,
      deactivatedAt: null,
      role: 'MEMBER',
      OR: [{ department }, { bothSides: true }],
    },
    select: { id: true },
  })
  return person !== null
}

/** Who takes part in a new lead: its owners as named, and its author for the own side. */
export function ownersOf(viewer: Viewer, named: Owners): Required<Owners> {
  const own = (department: Department) => (actsFor(viewer, department) ? viewer.id : null)
  return {
    marketingOwnerId: named.marketingOwnerId ?? own('MARKETING'),
    salesOwnerId: named.salesOwnerId ?? own('SALES'),
  }
}
