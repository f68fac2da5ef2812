import { type Exit, exits, type StageKind, stageKinds } from '@/lib/funnel/stages'
import { fold } from '@/lib/text'
import { wordsForTarget } from './stage-words'
import { compact } from './words'

/** A stage of the organisation, as far as an import has to know it. */
export type Stage = {
  id: string
  kind: StageKind
  nameDe: string
  nameEn: string
  position: number
}

/** Where rows with a value go: into a stage of the organisation, or out of the funnel. */
export type StageTarget = { stageId: string } | { exit: Exit }

export type StageProposal = { value: string; rows: number; target: StageTarget | null }

/**
 * A target for each value of the stage column (value → rows): the stage of that name, else the
 * first stage of the kind or the exit its words mean, in German or English. An empty value means
 * the lowest stage. Null: nothing fits, a person has to choose; until then the import waits.
 */
export function proposeStages(values: Map<string, number>, stages: Stage[]): StageProposal[] {
  const ordered = [...stages].sort((a, b) => a.position - b.position)
  const proposals = [...values].map(([value, rows]) => ({
    value,
    rows,
    target: targetFor(value, ordered),
  }))
  return proposals.sort((a, b) => b.rows - a.rows)
}

function targetFor(value: string, stages: Stage[]): StageTarget | null {
  const first = stages[0]
  if (value === '') return first ? { stageId: first.id } : null
  const name = compact(value)
  const named = stages.find(({ nameDe, nameEn }) => [nameDe, nameEn].map(compact).includes(name))
  if (named) return { stageId: named.id }
  const meant = meaningOf(value)
  const exit = exits.find((known) => known === meant)
  if (exit) return { exit }
  const stage = stages.find(({ kind }) => kind === meant)
  return stage ? { stageId: stage.id } : null
}

function meaningOf(value: string): StageKind | Exit | null {
  const name = compact(value)
  const isMeant = (target: StageKind | Exit) =>
    compact(target) === name || wordsForTarget[target].some((word) => compact(word) === name)
  return [...exits, ...stageKinds].find(isMeant) ?? null
}

/** The values that have no target yet; an import with one cannot begin. */
export function unmappedStages(proposals: StageProposal[]): StageProposal[] {
  return proposals.filter(({ target }) => target === null)
}

/** The targets by folded value, for reading the rows. */
export function stageTargets(proposals: StageProposal[]): Map<string, StageTarget> {
  const chosen = new Map<string, StageTarget>()
  for (const { value, target } of proposals) if (target) chosen.set(fold(value), target)
  return chosen
}
