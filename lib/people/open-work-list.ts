import type { Tx } from '@/lib/db/within'
import { leadWork } from '@/lib/funnel/open-work'
import type { OpenWork, OpenWorkCount } from './open-work'

/** The domains that know of open work; a person leaves only when all of it is handed over. */
export const openWorkList: OpenWork[] = [leadWork]

/** What is open for a person, by kind; kinds with nothing open are left out. */
export async function openWorkOf(tx: Tx, personId: string): Promise<OpenWorkCount[]> {
  const counts: OpenWorkCount[] = []
  for (const work of openWorkList) counts.push(...(await work.count(tx, personId)))
  return counts.filter(({ count }) => count > 0)
}
