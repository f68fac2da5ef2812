import { rankOf } from '@/lib/funnel/stages'
import { dayOfMoment, minutesLater } from '../calendar'
import { hints } from '../texts/capture'
import { firstContact, offer, support } from '../texts/contact'
import type { Stay } from './act'
import { makeOffer } from './entering'
import { remark, type Telling, within } from './telling'

/** What is said and changed while a lead stands in a stage. */
export function during(telling: Telling, { kind, at }: Stay, until: Date) {
  const { chance } = telling
  if (rankOf(kind) < rankOf('SAL') && chance.chance(0.11)) hint(telling, at, until)
  if (kind === 'SAL' && chance.chance(0.42)) {
    const talked = within(telling, at, until) ?? at
    const minutes = talked === at ? 20 : 0
    if (minutesLater(talked, minutes + 5) < until) {
      remark(telling, 'SALES', talked, minutes, firstContact)
    }
  }
  if (kind === 'SQL' || kind === 'OPPORTUNITY') {
    const helped = within(telling, at, until)
    if (helped && chance.chance(0.22)) remark(telling, 'MARKETING', helped, 0, support)
  }
  if (kind === 'OPPORTUNITY') haggle(telling, at, until)
}

function hint(telling: Telling, at: Date, until: Date) {
  const heard = within(telling, at, until)
  if (heard) remark(telling, 'SALES', heard, 0, hints)
}

/** Long talks move the expected close. */
function haggle(telling: Telling, at: Date, until: Date) {
  const { chance } = telling
  const talked = within(telling, minutesLater(at, 2_880), until)
  if (!talked) return
  if (chance.chance(0.3)) remark(telling, 'SALES', talked, 0, offer)
  const long = dayOfMoment(until) - dayOfMoment(at) > 28
  if (long && chance.chance(0.6))
    makeOffer(telling, minutesLater(talked, 6), chance.between(21, 80))
}
