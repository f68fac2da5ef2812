import 'server-only'
import { within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { exitsFrom, mayEnd, mayMove, mayReopen } from '../rules'
import { asOneOf, leadStates } from '../stages'
import { reasonsInUse, stagesInUse } from './stages'

/** Where a lead may go from here: stages, exits with their reasons, or back into the funnel. Refuses with `Missing`. */
export async function leadStep(viewer: Viewer, id: string) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const lead = await tx.lead.findFirst({
      where: { id },
      select: { id: true, name: true, version: true, state: true, stageId: true },
    })
    const stages = await stagesInUse(tx, viewer.locale)
    const stage = stages.find((each) => each.id === lead?.stageId)
    if (!lead || !stage) throw new Missing()
    const standing = { state: asOneOf(leadStates, lead.state), stage }
    return {
      lead: { ...lead, state: standing.state },
      stage,
      moves: stages.filter((to) => mayMove(standing, to, viewer).ok),
      reopen: stages.filter((to) => mayReopen(standing, to, viewer).ok),
      exits: exitsFrom(stage.kind).filter((exit) => mayEnd(standing, exit, viewer).ok),
      reasons: await reasonsInUse(tx, viewer.locale),
      refusal: mayMove(standing, stage, viewer),
      mayCorrect: can(viewer, 'lead.edit').ok,
    }
  })
}

export type LeadStep = Awaited<ReturnType<typeof leadStep>>
