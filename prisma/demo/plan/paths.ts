import { type Exit, isAfterContact, rankOf, type StageKind, stageKinds } from '@/lib/funnel/stages'
import type { Dice } from '../dice'

export type Outcome = Exit | 'WON'

/** The last stage before each way to end, with how often that happens. */
const lastStages: Record<Outcome, readonly (readonly [StageKind, number])[]> = {
  REJECTED: [
    ['INQUIRY', 34],
    ['MQL', 24],
    ['SAL', 42],
  ],
  DISQUALIFIED: [
    ['SAL', 42],
    ['SQL', 40],
    ['OPPORTUNITY', 18],
  ],
  RECYCLED: [
    ['INQUIRY', 28],
    ['MQL', 24],
    ['SAL', 22],
    ['SQL', 20],
    ['OPPORTUNITY', 6],
  ],
  LOST: [
    ['SQL', 18],
    ['OPPORTUNITY', 82],
  ],
  NO_DECISION: [
    ['SQL', 28],
    ['OPPORTUNITY', 72],
  ],
  WON: [
    ['SQL', 14],
    ['OPPORTUNITY', 86],
  ],
}

/** Stages a lead goes through that begins in one stage and ends so; a win is a stage itself. */
export function pathTo(outcome: Outcome, begin: StageKind, chance: Dice): StageKind[] {
  const ends = lastStages[outcome].filter(([kind]) => rankOf(kind) >= rankOf(begin))
  const path = pathBetween(begin, chance.weighted(ends), chance)
  return outcome === 'WON' ? [...path, 'WON'] : path
}

/** Whether a lead that begins there can end so: nobody rejects after having spoken with the customer. */
export function canEndSo(outcome: Outcome, begin: StageKind): boolean {
  return outcome !== 'REJECTED' || !isAfterContact(begin)
}

const skipped: Partial<Record<StageKind, number>> = { MQL: 0.08, SAL: 0.06, SQL: 0.08 }

/** From stage to stage; now and then one is skipped, or it goes back and comes again. */
export function pathBetween(begin: StageKind, last: StageKind, chance: Dice): StageKind[] {
  const between = stageKinds.slice(rankOf(begin) + 1, rankOf(last))
  const visited = between.filter((kind) => !chance.chance(skipped[kind] ?? 0))
  const straight = begin === last ? [begin] : [begin, ...visited, last]
  return straight.flatMap((kind, index) => {
    const before = straight[index - 1]
    return before && chance.chance(detours[kind] ?? 0) ? [kind, before, kind] : [kind]
  })
}

const detours: Partial<Record<StageKind, number>> = { SAL: 0.07, SQL: 0.05, OPPORTUNITY: 0.05 }

const stays: Record<StageKind, { median: number; most: number }> = {
  INQUIRY: { median: 2, most: 11 },
  MQL: { median: 1, most: 6 },
  SAL: { median: 3, most: 14 },
  SQL: { median: 9, most: 38 },
  OPPORTUNITY: { median: 22, most: 70 },
  WON: { median: 0, most: 0 },
}

/** Working days a lead stays in a stage: mostly about the median, sometimes much longer. */
export function stayIn(kind: StageKind, chance: Dice): number {
  const { median, most } = stays[kind]
  // Three throws together are nearly normal; their exponential is what durations look like.
  const nearlyNormal = (chance.share() + chance.share() + chance.share() - 1.5) * 2
  return Math.min(most, Math.round(median * Math.exp(0.75 * nearlyNormal)))
}

/** Reasons of each exit, with how often they are given. */
const reasons: Record<Exit, readonly (readonly [string, number])[]> = {
  REJECTED: [
    ['CLER_DATA', 24],
    ['CLER_CONTACT', 18],
    ['DEF_INTEREST', 17],
    ['DEF_SEGMENT', 13],
    ['DEF_SIZE', 8],
    ['PROC_KNOWN', 9],
    ['PROC_CUSTOMER', 6],
    ['PROC_AREA', 5],
  ],
  DISQUALIFIED: [
    ['NO_NEED', 32],
    ['NO_FIT', 28],
    ['NO_BUDGET', 24],
    ['NO_AUTHORITY', 16],
  ],
  RECYCLED: [
    ['LATER', 36],
    ['BUDGET_NEXT', 28],
    ['NOT_REACHED', 24],
    ['IN_CONTRACT', 12],
  ],
  LOST: [
    ['COMPETITOR', 28],
    ['PRICE', 22],
    ['DELIVERY', 16],
    ['FUNCTION', 13],
    ['RELATION', 11],
    ['NOT_SAID', 10],
  ],
  NO_DECISION: [
    ['POSTPONED', 34],
    ['SILENT', 32],
    ['STOPPED', 20],
    ['IN_HOUSE', 14],
  ],
}

export function reasonFor(exit: Exit, chance: Dice): string {
  return chance.weighted(reasons[exit])
}
