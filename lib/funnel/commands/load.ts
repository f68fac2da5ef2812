import 'server-only'
import type { Tx } from '@/lib/db/within'
import { Missing, Refusal } from '@/lib/verdict'
import { departments } from '@/lib/viewer'
import { inForce, reachOf } from '../passes'
import { asOneOf, exits, leadStates, type StageFacts, stageKinds } from '../stages'

export type Stage = StageFacts & { nameDe: string; nameEn: string; archivedAt: Date | null }

/** All stages of the organisation as they follow each other, archived ones too. */
export async function loadStages(tx: Tx): Promise<Stage[]> {
  const rows = await tx.stage.findMany({
    select: {
      id: true,
      kind: true,
      nameDe: true,
      nameEn: true,
      holder: true,
      position: true,
      archivedAt: true,
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    ...row,
    kind: asOneOf(stageKinds, row.kind),
    holder: asOneOf(departments, row.holder),
  }))
}

/** The stage a form named. Refuses one that does not exist here. */
export function chosenStage(stages: Stage[], id: string): Stage {
  const stage = stages.find((each) => each.id === id)
  if (!stage) throw new Refusal('errors.field.id', undefined, 'toStageId')
  return stage
}

/** A lead with its stage, its newest pass and what that pass has reached. Refuses with `Missing`. */
export async function loadLead(tx: Tx, id: string) {
  const row = await tx.lead.findFirst({
    where: { id },
    select: {
      id: true,
      state: true,
      stageId: true,
      passNo: true,
      value: true,
      version: true,
      stageVersion: true,
      passes: {
        orderBy: { passNo: 'desc' },
        take: 1,
        select: { id: true, events: { select: eventColumns, orderBy: { seq: 'asc' } } },
      },
    },
  })
  const stages = await loadStages(tx)
  const [pass] = row?.passes ?? []
  const stage = stages.find((each) => each.id === row?.stageId)
  if (!row || !pass || !stage) throw new Missing()
  const events = pass.events.map((event) => ({ ...event, kind: asOneOf(kinds, event.kind) }))
  return {
    ...row,
    state: asOneOf(leadStates, row.state),
    value: row.value?.toString() ?? null,
    stage,
    stages,
    pass: { id: pass.id, events, reached: reachOf(inForce(events)) },
  }
}

export type LoadedLead = Awaited<ReturnType<typeof loadLead>>

const kinds = [...stageKinds, ...exits] as const

const eventColumns = {
  id: true,
  kind: true,
  stageId: true,
  seq: true,
  imputed: true,
  annulsId: true,
  recordedAt: true,
  byId: true,
  at: true,
  dateUnknown: true,
} as const
