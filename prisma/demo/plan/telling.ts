import { rankOf, type StageKind } from '@/lib/funnel/stages'
import type { Department } from '@/lib/viewer'
import { dayOfMoment, minutesLater, moment, officeMoment, workdaysFrom } from '../calendar'
import type { Dice } from '../dice'
import { atWork, type PersonKey } from '../people'
import type { Year } from '../year'
import type { LeadAct } from './act'
import type { ToldLead } from './lead-plans'
import { told } from './words'

/** A lead while its story is written. */
export type Telling = {
  plan: ToldLead
  year: Year
  chance: Dice
  acts: LeadAct[]
  /** Expected value in euros, once somebody has named one. */
  value: number | null
  hasSalesOwner: boolean
  /** Sentences that stand there already; nobody says the same twice. */
  said: Set<string>
}

/** The department that holds a lead in a stage of this kind. */
export function holderIn(kind: StageKind): Department {
  return rankOf(kind) < rankOf('SAL') ? 'MARKETING' : 'SALES'
}

/** Who acts for a side at that time: its owner, or the deputy. */
export function personOf({ plan, year }: Telling, side: Department, at: Date): PersonKey {
  const owner = side === 'MARKETING' ? plan.marketing : plan.sales
  return atWork(owner, dayOfMoment(at) - year.monday)
}

/** Writes a note so many minutes after an instant, for one side. */
export function remark(
  telling: Telling,
  side: Department,
  from: Date,
  minutes: number,
  sentences: readonly string[],
) {
  const at = minutesLater(from, minutes)
  const text = sentence(telling, sentences, at)
  telling.acts.push({
    do: 'note',
    lead: telling.plan.key,
    at,
    by: personOf(telling, side, at),
    text,
  })
}

/** One of these sentences as it would be said of this lead, if possible one that was not said yet. */
export function sentence(telling: Telling, sentences: readonly string[], when: Date): string {
  const { plan, year, chance, said } = telling
  const fresh = sentences.filter((each) => !said.has(each))
  const chosen = chance.pick(fresh.length > 0 ? fresh : sentences)
  said.add(chosen)
  return told(chosen, { topic: plan.topic, sales: plan.sales, year, when }, chance)
}

/** Some instant of office hours well within a stay, or null when it is too short for one. */
export function within({ chance }: Telling, from: Date, until: Date): Date | null {
  const first = dayOfMoment(from)
  const days = dayOfMoment(until) - first
  if (days < 2) return null
  const at = officeMoment(workdaysFrom(first, chance.between(1, Math.ceil(days * 0.6))), chance)
  return minutesLater(at, 15) < until ? at : null
}

/** The instant up to which things have happened. */
export function endOf({ year }: Telling): Date {
  return moment(year.monday, 0)
}
