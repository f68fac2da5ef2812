import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { placedByKind, shifted } from '../arrangement'
import type { ArchiveStage, CreateStage, EditStage, ShiftStage } from '../schema'
import { mayStand } from '../stages'
import { loadStages, type Stage } from './load'

/** A new stage, behind the last one of its kind. */
export async function createStage(viewer: Viewer, input: CreateStage) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const stages = await lockedStages(tx)
    const stage = await tx.stage.create({
      data: { ...input, position: stages.length + 1, createdAt: tx.now },
      select: { id: true },
    })
    const made = (await loadStages(tx)).filter(({ id }) => id === stage.id)
    await arrange(tx, placedByKind(stages, made))
    await record(tx, viewer, 'stage.created', stage.id, {})
    return stage
  })
}

/** Changes names, holder and age limit; its kind stays, so that figures stay comparable. */
export async function editStage(viewer: Viewer, input: EditStage) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const fields = await change(tx, input)
    if (fields.length > 0) await record(tx, viewer, 'stage.changed', input.stageId, { fields })
    return { id: input.stageId }
  })
}

/** Out: what changed. Begins anew when somebody else was faster. */
async function change(tx: Tx, input: EditStage): Promise<string[]> {
  const { stageId: id, version: _version, base, ...values } = input
  const stage = await findStage(tx, id)
  const seen = { version: stage.version, ...(await lastChange(tx, id)) }
  const fields = Object.keys(mergeEdit(base, stageTexts(stage), stageTexts(values), seen))
  if (fields.length === 0) return fields
  const { count } = await tx.stage.updateMany({
    where: { id, version: stage.version },
    data: { ...only(values, fields), version: { increment: 1 } },
  })
  return count === 0 ? change(tx, input) : fields
}

async function findStage(tx: Tx, id: string) {
  const stage = await tx.stage.findFirst({
    where: { id },
    select: { version: true, nameDe: true, nameEn: true, holder: true, maxAgeDays: true },
  })
  if (!stage) throw new Missing()
  return stage
}

type StageValues = Pick<EditStage, 'nameDe' | 'nameEn' | 'maxAgeDays'> & { holder: string }

function stageTexts({ nameDe, nameEn, holder, maxAgeDays }: StageValues) {
  return { nameDe, nameEn, holder, maxAgeDays: maxAgeDays?.toString() ?? '' }
}

/** Puts a stage before or behind its neighbour. Refuses an order in which the kinds fall. */
export async function shiftStage(viewer: Viewer, { stageId, direction }: ShiftStage) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const stages = await lockedStages(tx)
    await refuseUnknown(stages, stageId)
    const arranged = shifted(stages, stageId, direction)
    enforce(mayStand(arranged.map((stage, position) => ({ ...stage, position }))))
    await arrange(tx, arranged)
    await record(tx, viewer, 'stage.changed', stageId, { fields: ['position'] })
    return { id: stageId }
  })
}

/** Takes a stage out of use. Refuses while leads stand in it, and where the funnel needs it. */
export async function archiveStage(viewer: Viewer, { stageId }: ArchiveStage) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const stages = await lockedStages(tx)
    await refuseUnknown(stages, stageId)
    const inUse = await tx.lead.count({ where: { stageId, state: 'OPEN' } })
    if (inUse > 0) throw new Refusal('funnel.stageInUse', { count: inUse })
    enforce(mayStand(stages.filter(({ id }) => id !== stageId)))
    await tx.stage.updateMany({
      where: { id: stageId },
      data: { archivedAt: tx.now, version: { increment: 1 } },
    })
    await record(tx, viewer, 'stage.archived', stageId, {})
    return { id: stageId }
  })
}

async function refuseUnknown(stages: Stage[], id: string) {
  if (!stages.some((stage) => stage.id === id)) throw new Missing()
}

/** The stages in use; one transaction at a time may rearrange them, so that two cannot take the last of a kind. */
async function lockedStages(tx: Tx): Promise<Stage[]> {
  await tx.$queryRaw`select id from "Stage" order by id for update`
  const stages = await loadStages(tx)
  return stages.filter(({ archivedAt }) => archivedAt === null)
}

/** Writes the positions that changed, counted from 1. */
async function arrange(tx: Tx, stages: Stage[]) {
  for (const [index, { id, position }] of stages.entries()) {
    if (position === index + 1) continue
    await tx.stage.updateMany({
      where: { id },
      data: { position: index + 1, version: { increment: 1 } },
    })
  }
}
