import { no, type Verdict, yes } from '@/lib/verdict'
import type { OrganisationFacts } from '@/lib/viewer'

/** Everybody of the demo company may remove it; there is nothing in it that anybody would miss. */
export function mayRemoveDemo({ demo }: Pick<OrganisationFacts, 'demo'>): Verdict {
  return demo ? yes : no('demo.notADemo')
}
