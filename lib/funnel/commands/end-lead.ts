import 'server-only'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { mayEnd } from '../rules'
import type { EndLead } from '../schema'
import type { Exit } from '../stages'
import { followExit } from './follow-opportunity'
import { loadLead } from './load'
import { claim, continued, movedOn, writeEntries } from './step'

/**
 * Ends the pass of a lead with one of the exits that fit its stage. Always asks for a reason from
 * the list of that exit. Refuses everybody but the holder's members, and whoever came too late.
 */
export async function endLead(viewer: Viewer, input: EndLead) {
  const { leadId, exit, reasonId, note = null, version } = input
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.edit'))
    const lead = await loadLead(tx, leadId)
    if (version < lead.stageVersion) throw await movedOn(tx, viewer, lead.id)
    enforce(mayEnd(lead, exit, viewer))
    await requireReason(tx, exit, reasonId)
    const { stageId, passNo, pass } = lead
    const place = { stageId, state: exit, passNo, enteredAt: tx.now, dateUnknown: false }
    const newVersion = await claim(tx, viewer, lead, version, place)
    const line = { kind: exit, stageId: null, imputed: false, reasonId, note }
    await writeEntries(tx, viewer, continued(lead), [line])
    await closePass(tx, pass.id, exit)
    const details = { fromStageId: stageId, exit, reasonId, passNo }
    await record(tx, viewer, 'lead.ended', lead.id, details)
    return { id: lead.id, version: newVersion }
  })
}

async function requireReason(tx: Tx, exit: Exit, id: string) {
  const reason = await tx.reason.findFirst({
    where: { id, exit, archivedAt: null },
    select: { id: true },
  })
  if (!reason) throw new Refusal('funnel.reasonMissing', undefined, 'reasonId')
}

async function closePass(tx: Tx, passId: string, outcome: Exit) {
  await tx.leadPass.updateMany({
    where: { id: passId },
    data: { closedAt: tx.now, outcome },
  })
  await followExit(tx, passId, outcome)
}
