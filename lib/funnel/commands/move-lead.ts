import 'server-only'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { stageEventsFor } from '../passes'
import { mayMove, mayReopen, stateIn } from '../rules'
import type { MoveLead, ReopenLead } from '../schema'
import { followStage } from './follow-opportunity'
import { chosenStage, type LoadedLead, loadLead, type Stage } from './load'
import { claim, continued, movedOn, writeEntries } from './step'

/**
 * Puts a lead into another stage; beyond the seam the other department holds it from then on.
 * Skipped kinds are written as imputed. Refuses everybody but the holder's members, and whoever
 * saw the lead where it no longer stands.
 */
export async function moveLead(viewer: Viewer, { leadId, toStageId, version }: MoveLead) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.edit'))
    const lead = await loadLead(tx, leadId)
    if (version < lead.stageVersion) throw await movedOn(tx, viewer, lead.id)
    const to = chosenStage(lead.stages, toStageId)
    enforce(mayMove(lead, to, viewer))
    const newVersion = await claim(tx, viewer, lead, version, placeIn(tx, to, lead.passNo))
    await enter(tx, viewer, lead, to)
    const details = { fromStageId: lead.stage.id, toStageId: to.id, passNo: lead.passNo }
    await record(tx, viewer, 'lead.moved', lead.id, details)
    return { id: lead.id, version: newVersion }
  })
}

async function enter(tx: Tx, viewer: Viewer, lead: LoadedLead, to: Stage) {
  const { pass, stages, value } = lead
  const entries = stageEventsFor({ to, reached: pass.reached, stages })
  await writeEntries(tx, viewer, continued(lead), entries)
  await followStage(tx, { leadId: lead.id, passId: pass.id, value }, to.kind)
  if (to.kind !== 'WON') return
  await tx.leadPass.updateMany({
    where: { id: pass.id },
    data: { closedAt: tx.now, outcome: 'WON' },
  })
}

function placeIn(tx: Tx, stage: Stage, passNo: number) {
  const { id: stageId } = stage
  return { stageId, state: stateIn(stage), passNo, enteredAt: tx.now, dateUnknown: false }
}

/** Opens the next pass of a lead that had left the funnel. */
export async function reopenLead(viewer: Viewer, { leadId, toStageId, version }: ReopenLead) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.edit'))
    const lead = await loadLead(tx, leadId)
    if (version < lead.stageVersion) throw await movedOn(tx, viewer, lead.id)
    const to = chosenStage(lead.stages, toStageId)
    enforce(mayReopen(lead, to, viewer))
    const passNo = lead.passNo + 1
    const newVersion = await claim(tx, viewer, lead, version, placeIn(tx, to, passNo))
    await openPass(tx, viewer, { leadId, passNo, value: lead.value }, to, lead.stages)
    await record(tx, viewer, 'lead.reopened', lead.id, { toStageId: to.id, passNo })
    return { id: lead.id, version: newVersion }
  })
}

type NewPass = { leadId: string; passNo: number; value: string | null }

/** A pass with its first entries. */
export async function openPass(
  tx: Tx,
  viewer: Viewer,
  { value, ...facts }: NewPass,
  to: Stage,
  stages: Stage[],
) {
  const sourceDept = viewer.department === 'NONE' ? 'OTHER' : viewer.department
  const pass = await tx.leadPass.create({
    data: { ...facts, sourceDept, openedAt: tx.now },
    select: { id: true },
  })
  const place = { leadId: facts.leadId, passId: pass.id, lastSeq: 0 }
  await writeEntries(tx, viewer, place, stageEventsFor({ to, reached: [], stages }))
  await followStage(tx, { leadId: facts.leadId, passId: pass.id, value }, to.kind)
}
