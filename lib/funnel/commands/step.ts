import 'server-only'
import type { Tx } from '@/lib/db/within'
import { conventionsOf, formatShortDateTime } from '@/lib/format'
import { Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import type { Entry } from '../passes'
import { asOneOf, exits, isOneOf, type LeadState, leadStates } from '../stages'
import type { LoadedLead } from './load'

type Place = {
  stageId: string
  state: LeadState
  passNo: number
  enteredAt: Date
  dateUnknown: boolean
}

/**
 * Puts the lead into its new place only if it still stands where the person saw it, so that two
 * cannot both win; other fields that changed meanwhile do not stand in the way.
 * Out: the lead's new version. Refuses who came too late, and says who was faster, where to and when.
 */
export async function claim(
  tx: Tx,
  viewer: Viewer,
  lead: Pick<LoadedLead, 'id' | 'version' | 'stageVersion'>,
  seenVersion: number,
  place: Place,
): Promise<number> {
  if (seenVersion < lead.stageVersion) throw await movedOn(tx, viewer, lead.id)
  const version = lead.version + 1
  const { count } = await tx.lead.updateMany({
    where: { id: lead.id, version: lead.version },
    data: { ...place, version, stageVersion: version },
  })
  if (count === 1) return version
  const now = await tx.lead.findFirst({
    where: { id: lead.id },
    select: { id: true, version: true, stageVersion: true },
  })
  if (!now) throw new Missing()
  return claim(tx, viewer, now, seenVersion, place)
}

/** What the loser of a race is told: who moved it, where it stands now, and since when. */
export async function movedOn(tx: Tx, viewer: Viewer, leadId: string): Promise<Refusal> {
  const lead = await tx.lead.findFirst({
    where: { id: leadId },
    select: { state: true, stage: { select: { nameDe: true, nameEn: true } } },
  })
  const last = await tx.stageEvent.findFirst({
    where: { leadId },
    orderBy: [{ recordedAt: 'desc' }, { at: 'desc' }, { seq: 'desc' }],
    select: { recordedAt: true, by: { select: { name: true } } },
  })
  if (!lead || !last) return new Missing()
  const person = last.by?.name ?? 'nobody'
  const at = formatShortDateTime(last.recordedAt, conventionsOf(viewer))
  const state = asOneOf(leadStates, lead.state)
  if (isOneOf(exits, state)) return new Refusal('funnel.endedOn', { person, exit: state, at })
  const stage = viewer.locale === 'de' ? lead.stage.nameDe : lead.stage.nameEn
  return new Refusal('funnel.movedOn', { person, stage, at })
}

type Line = Entry & { reasonId?: string; note?: string | null; annulsId?: string }
type PassOf = { leadId: string; passId: string; lastSeq: number }

/** Appends lines to a pass, all at the same instant, in their order. */
export async function writeEntries(tx: Tx, viewer: Viewer, pass: PassOf, lines: Line[]) {
  const { leadId, passId, lastSeq } = pass
  await tx.stageEvent.createMany({
    data: lines.map((line, index) => ({
      ...line,
      leadId,
      passId,
      seq: lastSeq + 1 + index,
      at: tx.now,
      recordedAt: tx.now,
      byId: viewer.system ? null : viewer.id,
      byDept: viewer.department,
    })),
  })
}

/** Where the newest pass of a lead is to be continued. */
export function continued({ id, pass }: LoadedLead): PassOf {
  return { leadId: id, passId: pass.id, lastSeq: pass.events.at(-1)?.seq ?? 0 }
}
