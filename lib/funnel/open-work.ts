import 'server-only'
import type { Tx } from '@/lib/db/within'
import type { OpenWork } from '@/lib/people/open-work'

/** Open leads that a person answers for, on either side. */
export const leadWork: OpenWork = {
  domain: 'funnel',
  count: async (tx, personId) => [
    { kind: 'people.work.leads', count: await tx.lead.count({ where: heldBy(personId) }) },
  ],
}

function heldBy(personId: string) {
  return { state: 'OPEN', OR: [{ marketingOwnerId: personId }, { salesOwnerId: personId }] }
}

/** Gives the open leads of a person who leaves to their successor. */
export async function handLeadsOver(tx: Tx, personId: string, successorId: string): Promise<void> {
  const version = { increment: 1 }
  await tx.lead.updateMany({
    where: { state: 'OPEN', marketingOwnerId: personId },
    data: { marketingOwnerId: successorId, version },
  })
  await tx.lead.updateMany({
    where: { state: 'OPEN', salesOwnerId: personId },
    data: { salesOwnerId: successorId, version },
  })
}
