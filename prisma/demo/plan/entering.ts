import { rankOf, type StageKind } from '@/lib/funnel/stages'
import { dayOfMoment, isoDay, minutesLater } from '../calendar'
import { handover, qualify } from '../texts/capture'
import { givenBack, mended, need, offer, stepBack } from '../texts/contact'
import { victories } from '../texts/exits'
import type { Stay } from './act'
import { holderIn, personOf, remark, type Telling } from './telling'

/** A lead goes from one stage to another, with what is said about it. */
export function enter(telling: Telling, to: Stay, from: Stay) {
  const { plan, chance, acts } = telling
  const side = holderIn(from.kind)
  const forward = rankOf(to.kind) > rankOf(from.kind)
  if (!forward) remark(telling, side, to.at, -4, side === holderIn(to.kind) ? stepBack : givenBack)
  else if (side !== holderIn(to.kind)) handOver(telling, to.at)
  const by = personOf(telling, side, to.at)
  const move = { do: 'move', lead: plan.key, by, to: to.kind } as const
  acts.push({ ...move, at: to.at })
  if (isSlip(telling, to.kind)) {
    acts.push({ do: 'takeBack', lead: plan.key, at: minutesLater(to.at, 3), by })
    acts.push({ ...move, at: minutesLater(to.at, 3 + chance.between(4, 30)) })
  }
  if (forward) arrived(telling, to)
}

/** Now and then a card is dropped one column too far. */
function isSlip({ chance }: Telling, kind: StageKind): boolean {
  return (kind === 'SAL' || kind === 'SQL') && chance.chance(0.035)
}

function handOver(telling: Telling, at: Date) {
  const { plan, chance, acts } = telling
  if (!telling.hasSalesOwner) {
    telling.hasSalesOwner = true
    const by = personOf(telling, 'MARKETING', at)
    const changes = { salesOwner: plan.sales }
    acts.push({ do: 'edit', lead: plan.key, at: minutesLater(at, -6), by, changes })
  }
  const returned = acts.some((act) => act.do === 'move' && act.to === 'SAL')
  if (chance.chance(returned ? 1 : 0.3)) {
    remark(telling, 'MARKETING', at, -2, returned ? mended : handover)
  }
}

function arrived(telling: Telling, { kind, at }: Stay) {
  const { chance } = telling
  if (kind === 'MQL') {
    if (chance.chance(0.3)) remark(telling, 'MARKETING', at, 5, qualify)
    if (chance.chance(0.35)) estimate(telling, 'MARKETING', minutesLater(at, 8))
  }
  if (kind === 'SQL') {
    estimate(telling, 'SALES', minutesLater(at, 7))
    if (chance.chance(0.45)) remark(telling, 'SALES', at, chance.between(12, 25), need)
  }
  if (kind === 'OPPORTUNITY') {
    makeOffer(telling, minutesLater(at, 4), chance.between(20, 95))
    if (chance.chance(0.45)) remark(telling, 'SALES', at, chance.between(8, 25), offer)
  }
  if (kind === 'WON' && chance.chance(0.85)) remark(telling, 'SALES', at, 6, victories)
}

function estimate(telling: Telling, side: 'MARKETING' | 'SALES', at: Date) {
  const { plan, acts } = telling
  telling.value = amount(telling)
  const changes = { value: `${telling.value}` }
  acts.push({ do: 'edit', lead: plan.key, at, by: personOf(telling, side, at), changes })
}

/** The offer of a lead: its value, and in how many days the order is expected. */
export function makeOffer(telling: Telling, at: Date, days: number) {
  const { plan, acts } = telling
  telling.value = amount(telling)
  const expectedCloseOn = isoDay(dayOfMoment(at) + days)
  const by = personOf(telling, 'SALES', at)
  acts.push({ do: 'offer', lead: plan.key, at, by, value: `${telling.value}`, expectedCloseOn })
}

/** First a guess from what the sector orders, later near to what was named before. */
function amount({ plan, chance, value }: Telling): number {
  const [least, most] = plan.topic.sector.orders
  const guess = value ?? (least + (most - least) * chance.share() ** 1.6) * 1_000
  return Math.round((guess * chance.between(88, 115)) / 50_000) * 500
}
