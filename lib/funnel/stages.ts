import { no, type Verdict, yes } from '@/lib/verdict'
import type { Department } from '@/lib/viewer'

/** Kinds of stages in the order of the funnel (domain model of the joint funnel); figures use the kind. */
export const stageKinds = ['INQUIRY', 'MQL', 'SAL', 'SQL', 'OPPORTUNITY', 'WON'] as const
export type StageKind = (typeof stageKinds)[number]

/** Ways out of the funnel without an order. */
export const exits = ['REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION'] as const
export type Exit = (typeof exits)[number]

/** State of a lead: in the funnel, won, or the exit that ended its newest pass. */
export const leadStates = ['OPEN', 'WON', ...exits] as const
export type LeadState = (typeof leadStates)[number]

export const legalBases = ['CONSENT', 'CONTRACT', 'LEGITIMATE_INTEREST', 'UNRECORDED'] as const
export type LegalBasis = (typeof legalBases)[number]

/** The part of a stage that rules look at. */
export type StageFacts = { id: string; kind: StageKind; holder: Department; position: number }

/** How far along a kind is, from 0 (inquiry) to 5 (won). */
export function rankOf(kind: StageKind): number {
  return stageKinds.indexOf(kind)
}

/** All kinds up to and including this one: reach is closed upward. */
export function kindsUpTo(kind: StageKind): StageKind[] {
  return stageKinds.slice(0, rankOf(kind) + 1)
}

/** Whether somebody on our side has spoken with the customer by then: from the sales-qualified kind on. */
export function isAfterContact(kind: StageKind): boolean {
  return rankOf(kind) >= rankOf('SQL')
}

/** The department that holds what stands in this stage. */
export function holderOf(place: { stage: Pick<StageFacts, 'holder'> }): Department {
  return place.stage.holder
}

/** Stages as they follow each other. */
export function inOrder<Stage extends Pick<StageFacts, 'position'>>(stages: Stage[]): Stage[] {
  return stages.toSorted((one, other) => one.position - other.position)
}

/** Whether responsibility changes hands between two stages; there the seam is drawn. */
export function isSeam(
  one: Pick<StageFacts, 'holder'> | undefined,
  other: Pick<StageFacts, 'holder'> | undefined,
): boolean {
  return one !== undefined && other !== undefined && one.holder !== other.holder
}

const needed = ['MQL', 'SAL', 'WON'] as const

/**
 * Whether these stages make a funnel: their kinds never fall, and there is at least one
 * marketing-qualified, one accepted and one won stage. Names and number are free.
 */
export function mayStand(stages: StageFacts[]): Verdict {
  const kinds = inOrder(stages).map(({ kind }) => kind)
  const falls = kinds.some((kind, index) => rankOf(kind) < rankOf(kinds[index - 1] ?? kind))
  if (falls) return no('funnel.kindsFall')
  const missing = needed.find((kind) => !kinds.includes(kind))
  return missing ? no('funnel.kindMissing', { kind: missing }) : yes
}

/** Whether a text of the database is one of the known words. */
export function isOneOf<const Word extends string>(
  words: readonly Word[],
  text: string,
): text is Word {
  return words.some((word) => word === text)
}

/** The word of a column with a check on it; anything else is a fault of ours. */
export function asOneOf<const Word extends string>(words: readonly Word[], text: string): Word {
  if (isOneOf(words, text)) return text
  throw new Error(`Unknown word in the database: ${text}`)
}
