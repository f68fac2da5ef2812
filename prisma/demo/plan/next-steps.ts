import { type Day, dayOfMoment, isoDay, isWorkday, minutesLater, workdaysFrom } from '../calendar'
import type { PersonKey } from '../people'
import { laterSteps, nextSteps } from '../texts/exits'
import type { Pass, Stay } from './act'
import { holderIn, personOf, sentence, type Telling } from './telling'

/** What is to be done next with an open lead, and what was before it. */
export function planNextStep(telling: Telling) {
  const { plan, year, chance } = telling
  const stays = plan.passes.at(-1)?.stays ?? []
  const [now, before] = [stays.at(-1), stays.at(-2)]
  if (!now || plan.due === null) return
  if (before && chance.chance(0.6)) planStep(telling, before, dayOfMoment(now.at))
  planStep(telling, now, Math.max(year.monday + plan.due, dayOfMoment(now.at)))
}

function planStep(telling: Telling, { kind, at }: Stay, due: Day) {
  const { plan, acts } = telling
  const noted = minutesLater(at, 27)
  const by = personOf(telling, holderIn(kind), noted)
  const nextStep = sentence(telling, nextSteps[kind] ?? [], noted)
  const changes = { nextStep, nextStepOn: isoDay(due) }
  acts.push({ do: 'edit', lead: plan.key, at: noted, by, changes })
}

/** A lead that is laid up says when somebody looks at it again. */
export function planReturn(telling: Telling, at: Date, by: PersonKey) {
  const { plan, chance, acts } = telling
  const nextStepOn = isoDay(dayOfReturn(telling, at))
  const changes = { nextStep: chance.pick(laterSteps), nextStepOn }
  acts.push({ do: 'edit', lead: plan.key, at: minutesLater(at, -5), by, changes })
}

/** The day on which it did come back, else some months later. */
function dayOfReturn({ plan, chance }: Telling, at: Date): Day {
  const next = plan.passes.find((pass: Pass) => beginOfPass(pass) > at)
  if (next) return dayOfMoment(beginOfPass(next))
  const day = dayOfMoment(at) + chance.between(35, 240)
  return isWorkday(day) ? day : workdaysFrom(day, 1)
}

function beginOfPass({ stays }: Pass): Date {
  return stays[0]?.at ?? new Date(0)
}
