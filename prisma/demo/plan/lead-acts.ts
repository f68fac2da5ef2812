import { rankOf } from '@/lib/funnel/stages'
import { minutesLater } from '../calendar'
import { dice } from '../dice'
import { capture } from '../texts/capture'
import { again } from '../texts/contact'
import { farewells } from '../texts/exits'
import type { Year } from '../year'
import type { End, LeadAct, Pass, Stay } from './act'
import { during } from './during'
import { enter } from './entering'
import type { ToldLead } from './lead-plans'
import { planNextStep, planReturn } from './next-steps'
import { endOf, holderIn, personOf, remark, sentence, type Telling } from './telling'

/** Everything that was done with a lead, in order. */
export function leadActs(plan: ToldLead, year: Year): LeadAct[] {
  const chance = dice(`acts of ${plan.key}`)
  const telling: Telling = {
    plan,
    year,
    chance,
    acts: [],
    value: null,
    hasSalesOwner: false,
    said: new Set(),
  }
  for (const [index, pass] of plan.passes.entries()) tellPass(telling, pass, plan.passes[index - 1])
  planNextStep(telling)
  const inOrder = telling.acts.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return inOrder.filter(({ at }) => at < endOf(telling))
}

function tellPass(telling: Telling, pass: Pass, before: Pass | undefined) {
  for (const [index, stay] of pass.stays.entries()) {
    const from = pass.stays[index - 1]
    if (from) enter(telling, stay, from)
    else if (before) reopen(telling, stay, before)
    else create(telling, stay)
    const until = pass.stays[index + 1]?.at ?? pass.end?.at ?? endOf(telling)
    during(telling, stay, until)
  }
  const last = pass.stays.at(-1)
  if (pass.end && last) end(telling, last, pass.end)
}

function create(telling: Telling, { kind, at }: Stay) {
  const { plan, chance, acts } = telling
  const { key: lead, name, company, contact, source, legalBasis, marketing, side } = plan
  telling.hasSalesOwner = side === 'SALES' || chance.chance(0.4)
  const origin = { name, company, contact, source, legalBasis }
  const owners = {
    marketingOwner: marketing,
    salesOwner: telling.hasSalesOwner ? plan.sales : null,
  }
  const by = personOf(telling, side, at)
  acts.push({ do: 'create', lead, at, by, stage: kind, ...origin, ...owners })
  if (chance.chance(0.45)) remark(telling, side, at, chance.between(4, 20), capture[source] ?? [])
}

function reopen(telling: Telling, { kind, at }: Stay, before: Pass) {
  const { plan, chance, acts } = telling
  const side = rankOf(kind) < rankOf('SAL') ? plan.side : 'SALES'
  const by = personOf(telling, side, at)
  acts.push({ do: 'reopen', lead: plan.key, at, by, to: kind })
  if (before.end?.exit === 'RECYCLED') {
    const changes = { nextStep: null, nextStepOn: null }
    acts.push({ do: 'edit', lead: plan.key, at: minutesLater(at, 3), by, changes })
  }
  if (chance.chance(0.8)) remark(telling, side, at, chance.between(6, 20), again)
}

function end(telling: Telling, { kind }: Stay, { exit, reason, at }: End) {
  const { plan, chance, acts } = telling
  const by = personOf(telling, holderIn(kind), at)
  if (exit === 'RECYCLED') planReturn(telling, at, by)
  const note = chance.chance(0.65) ? sentence(telling, farewells[reason] ?? [], at) : null
  acts.push({ do: 'end', lead: plan.key, at, by, exit, reason, note })
}
