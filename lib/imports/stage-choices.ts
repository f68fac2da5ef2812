import { exits, isOneOf } from '@/lib/funnel/stages'
import { fold } from '@/lib/text'
import type { TableProfile } from './profile'
import { proposeStages, type Stage, type StageProposal, type StageTarget } from './stages'

/** A value of the stage column with its target; `key` is what the choice is stored under. */
export type StageChoice = StageProposal & { key: string }

/** Values of the column of stages with their number of rows, if a file has one. */
export function stageColumnOf(
  fields: (string | null)[],
  { columns }: TableProfile,
): [string, number][] {
  const values = columns[fields.indexOf('stage')]?.distinct
  return values ? [...values] : []
}

/** The targets a person chose, else those proposed; choices that no longer exist do not count. */
export function chosenStages(
  values: [string, number][],
  chosen: Record<string, string>,
  stages: Stage[],
): StageChoice[] {
  const together = new Map<string, number>()
  for (const [value, rows] of values) together.set(value, (together.get(value) ?? 0) + rows)
  return proposeStages(together, stages).map((proposal) => {
    const key = fold(proposal.value)
    const choice = chosen[key]
    return {
      ...proposal,
      key,
      target: choice === undefined ? proposal.target : targetOf(choice, stages),
    }
  })
}

function targetOf(choice: string, stages: Stage[]): StageTarget | null {
  const [kind, name = ''] = choice.split(':')
  if (kind === 'exit' && isOneOf(exits, name)) return { exit: name }
  return stages.some(({ id }) => id === name) ? { stageId: name } : null
}
