import 'server-only'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { inForce } from '../passes'
import { mayTakeBack, stateIn } from '../rules'
import type { TakeBackStep } from '../schema'
import { followTakingBack } from './follow-opportunity'
import { type LoadedLead, loadLead } from './load'
import { claim, continued, movedOn, writeEntries } from './step'

/**
 * Takes the last step of the newest pass back as a mistake. Nothing is erased: compensating entries
 * annul those of the step, and the lead stands again where it stood, since when it stood there.
 * The entry that opened the pass stays.
 */
export async function takeBackStep(viewer: Viewer, { leadId, version }: TakeBackStep) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'lead.edit'))
    const lead = await loadLead(tx, leadId)
    if (version < lead.stageVersion) throw await movedOn(tx, viewer, lead.id)
    const { step, before } = lastStep(lead)
    enforce(mayTakeBack(lead, step.at(-1)?.byId ?? null, viewer))
    const stage = lead.stages.find(({ id }) => id === before?.stageId)
    if (!before || !stage) throw new Refusal('funnel.nothingToTakeBack')
    const place = {
      stageId: stage.id,
      state: stateIn(stage),
      passNo: lead.passNo,
      enteredAt: before.at,
      dateUnknown: before.dateUnknown,
    }
    const newVersion = await claim(tx, viewer, lead, version, place)
    await annul(tx, viewer, lead, step)
    await record(tx, viewer, 'lead.corrected', lead.id, { toStageId: stage.id })
    return { id: lead.id, version: newVersion }
  })
}

type Line = LoadedLead['pass']['events'][number]

/** The lines of the last act that are in force, and the real entry before them. */
function lastStep({ pass }: LoadedLead): { step: Line[]; before: Line | undefined } {
  const lines = inForce(pass.events)
  const real = lines.filter(({ imputed }) => !imputed)
  const [before, last] = real.length > 1 ? real.slice(-2) : [undefined, real[0]]
  const step = lines.filter((line) => line === last || (before && line.seq > before.seq))
  return { step, before }
}

async function annul(tx: Tx, viewer: Viewer, lead: LoadedLead, step: Line[]) {
  const { pass } = lead
  const lines = step.map(({ id, kind, stageId, imputed }) => {
    return { kind, stageId, imputed, annulsId: id }
  })
  await writeEntries(tx, viewer, continued(lead), lines)
  if (lead.state === 'OPEN') return
  await tx.leadPass.updateMany({
    where: { id: pass.id },
    data: { closedAt: null, outcome: null },
  })
  await followTakingBack(tx, pass.id)
}
