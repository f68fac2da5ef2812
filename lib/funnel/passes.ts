import { type Exit, isSeam, kindsUpTo, rankOf, type StageFacts, type StageKind } from './stages'

/** One line of a pass: a stage that was entered, or the exit that ended it. */
export type Entry = { kind: StageKind | Exit; stageId: string | null; imputed: boolean }

export type Move = {
  direction: 'forward' | 'backward'
  /** Kinds that lie between and were not entered. */
  skipped: StageKind[]
  /** Another department holds the lead afterwards. */
  crossesSeam: boolean
}

/** What going from one stage to another means; within one kind the order of the stages decides. */
export function moveOf(from: StageFacts, to: StageFacts): Move {
  const forward = to.position > from.position
  return {
    direction: forward ? 'forward' : 'backward',
    skipped: forward ? between(from.kind, to.kind) : [],
    crossesSeam: isSeam(from, to),
  }
}

function between(from: StageKind, to: StageKind): StageKind[] {
  return kindsUpTo(to).filter((kind) => rankOf(kind) > rankOf(from) && kind !== to)
}

/** The kinds a pass has reached, lowest first; a step back takes none of them away. */
export function reachOf(entries: Pick<Entry, 'kind'>[]): StageKind[] {
  const ranks = entries.flatMap(({ kind }) => (isStageKind(kind) ? [rankOf(kind)] : []))
  const highest = Math.max(-1, ...ranks)
  return kindsUpTo('WON').slice(0, highest + 1)
}

/**
 * What is written when a lead enters a stage. Reach is closed upward: kinds that this pass has not
 * reached yet are written first, imputed, at the same instant. `reached` are those it has.
 * An imputed kind without a stage of its own in this organisation has no stage.
 */
export function stageEventsFor(move: {
  to: { id: string | null; kind: StageKind }
  reached: readonly StageKind[]
  stages: readonly PlacedStage[]
}): Entry[] {
  const { to, reached, stages } = move
  const missing = kindsUpTo(to.kind).filter((kind) => kind !== to.kind && !reached.includes(kind))
  const imputed = missing.map((kind) => ({ kind, stageId: firstOf(kind, stages), imputed: true }))
  return [...imputed, { kind: to.kind, stageId: to.id, imputed: false }]
}

type PlacedStage = Pick<StageFacts, 'id' | 'kind' | 'position'>

/** The first stage of a kind, null when the organisation has none. */
export function firstOf(kind: StageKind, stages: readonly PlacedStage[]): string | null {
  const ofKind = stages.filter((stage) => stage.kind === kind)
  return ofKind.toSorted((one, other) => one.position - other.position)[0]?.id ?? null
}

function isStageKind(kind: StageKind | Exit): kind is StageKind {
  return kindsUpTo('WON').some((known) => known === kind)
}

/** Entries that count: neither annulled by a later one nor such a correction themselves. */
export function inForce<Line extends { id: string; annulsId: string | null }>(
  lines: Line[],
): Line[] {
  const annulled = new Set(lines.map(({ annulsId }) => annulsId))
  return lines.filter((line) => line.annulsId === null && !annulled.has(line.id))
}
