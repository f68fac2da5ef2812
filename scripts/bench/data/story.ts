import { type Exit, kindsUpTo, type LeadState, type StageKind } from '@/lib/funnel/stages'
import { day, type Place } from './place'
import { idAt, pick, pickWeighted, randomFrom, spanOf } from './random'

export type Line = {
  id: string
  kind: StageKind | Exit
  at: number
  seq: number
  imputed: boolean
  reasonId: string | null
}
export type Pass = {
  id: string
  passNo: number
  reached: StageKind
  outcome: Exclude<LeadState, 'OPEN'> | null
  lines: Line[]
}

/** How one lead went through the funnel so far; the same for the same number. */
export type Story = {
  number: number
  id: string
  state: LeadState
  reached: StageKind
  createdAt: number
  enteredAt: number
  dateUnknown: boolean
  passes: Pass[]
  random: () => number
}

const closed = [
  ['WON', 30],
  ['LOST', 24],
  ['NO_DECISION', 8],
  ['REJECTED', 13],
  ['DISQUALIFIED', 12],
  ['RECYCLED', 13],
] as const

const reachedBy: Record<LeadState, readonly (readonly [StageKind, number])[]> = {
  OPEN: [
    ['INQUIRY', 30],
    ['MQL', 20],
    ['SAL', 12],
    ['SQL', 18],
    ['OPPORTUNITY', 20],
  ],
  WON: [['WON', 1]],
  LOST: [
    ['SQL', 30],
    ['OPPORTUNITY', 70],
  ],
  NO_DECISION: [
    ['SQL', 30],
    ['OPPORTUNITY', 70],
  ],
  REJECTED: [
    ['INQUIRY', 20],
    ['MQL', 80],
  ],
  DISQUALIFIED: [
    ['SAL', 40],
    ['SQL', 60],
  ],
  RECYCLED: [
    ['MQL', 20],
    ['SAL', 20],
    ['SQL', 40],
    ['OPPORTUNITY', 20],
  ],
}

/** The story of the lead with this number. */
export function storyOf(place: Place, number: number): Story {
  const random = randomFrom(number)
  const isOpen = random() * 100 < place.openPercent
  const state = isOpen ? 'OPEN' : pickWeighted(closed, 'WON', random)
  const reached = pickWeighted(reachedBy[state], 'INQUIRY', random)
  // Open ones are weeks old, ended ones are spread over three years.
  const age = isOpen ? Math.min(700, spanOf(35, random)) : random() * 3 * 365
  const last = passOf(
    place,
    { number, passNo: 1, state, reached, end: place.now - age * day },
    random,
  )
  const returned = random() < 0.08
  const passes = returned
    ? [earlierPass(place, number, last, random), { ...last, passNo: 2 }]
    : [last]
  const createdAt = passes[0]?.lines[0]?.at ?? place.now
  const enteredAt = last.lines.at(-1)?.at ?? createdAt
  const dateUnknown = random() < 0.02
  const id = idAt(createdAt, 1, number)
  return { number, id, state, reached, createdAt, enteredAt, dateUnknown, passes, random }
}

type Facts = { number: number; passNo: number; state: LeadState; reached: StageKind; end: number }

function passOf(place: Place, facts: Facts, random: () => number): Pass {
  const { number, passNo, state, reached, end } = facts
  const isExit = state !== 'OPEN' && state !== 'WON'
  const kinds = kindsUpTo(reached)
  const steps: (StageKind | Exit)[] = isExit ? [...kinds, state] : kinds
  let at = end
  const backwards = steps.toReversed().map((kind, index) => {
    const imputed = index > 0 && kind !== 'INQUIRY' && random() < 0.12
    if (index > 0 && !imputed) at -= spanOf(6, random) * day
    return { kind, imputed, at }
  })
  const lines = backwards.toReversed().map((line, index) => ({
    ...line,
    id: idAt(line.at, 2, number * 32 + passNo * 8 + index),
    seq: index + 1,
    reasonId: isExit && line.kind === state ? pick(place.reasons[state], random) : null,
  }))
  const id = idAt(lines[0]?.at ?? end, 3, number * 4 + passNo)
  return { id, passNo, reached, outcome: state === 'OPEN' ? null : state, lines }
}

/** It had been laid up for later once before. */
function earlierPass(place: Place, number: number, next: Pass, random: () => number): Pass {
  const end = (next.lines[0]?.at ?? place.now) - spanOf(120, random) * day
  const facts = { number, passNo: 0, state: 'RECYCLED', reached: 'SAL', end } as const
  return { ...passOf(place, facts, random), passNo: 1 }
}
