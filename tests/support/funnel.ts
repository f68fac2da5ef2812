import { within } from '@/lib/db/within'
import { createLead } from '@/lib/funnel/commands/create-lead'
import type { CreateLead } from '@/lib/funnel/schema'
import type { Exit, StageKind } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

/** Ids of the stages, sources and reasons of an organisation, by kind, code and exit. */
export async function funnelOf(viewer: Viewer) {
  return within(viewer, async (tx) => {
    const stages = await tx.stage.findMany({ select: { id: true, kind: true } })
    const sources = await tx.source.findMany({ select: { id: true, code: true } })
    const reasons = await tx.reason.findMany({ select: { id: true, exit: true } })
    const found = (id: string | undefined) => {
      if (!id) throw new Error('not in the funnel of this organisation')
      return id
    }
    return {
      stage: (kind: StageKind) => found(stages.find((each) => each.kind === kind)?.id),
      source: (code = 'WEB_FORM') => found(sources.find((each) => each.code === code)?.id),
      reason: (exit: Exit) => found(reasons.find((each) => each.exit === exit)?.id),
    }
  })
}

type Fields = Partial<CreateLead> & { kind?: StageKind }

/** A new lead of this person, in the stage of that kind; out: id and version. */
export async function lead(viewer: Viewer, { kind = 'INQUIRY', ...fields }: Fields = {}) {
  const funnel = await funnelOf(viewer)
  const { id } = await createLead(viewer, {
    company: 'Molkerei Hausruck',
    sourceId: funnel.source(),
    legalBasis: 'CONSENT',
    stageId: funnel.stage(kind),
    ...fields,
  })
  return { id, version: 1 }
}

/** A lead as it is stored, with its passes, their lines and opportunities. */
export async function stored(viewer: Viewer, id: string) {
  return within(viewer, (tx) =>
    tx.lead.findFirstOrThrow({
      where: { id },
      select: {
        name: true,
        state: true,
        passNo: true,
        version: true,
        stageVersion: true,
        enteredAt: true,
        value: true,
        nextStep: true,
        marketingOwnerId: true,
        salesOwnerId: true,
        company: { select: { name: true } },
        stage: { select: { kind: true } },
        passes: {
          orderBy: { passNo: 'asc' },
          select: { passNo: true, closedAt: true, outcome: true, sourceDept: true },
        },
        stageEvents: {
          orderBy: [{ at: 'asc' }, { seq: 'asc' }],
          select: {
            id: true,
            kind: true,
            imputed: true,
            byId: true,
            annulsId: true,
            reasonId: true,
            note: true,
            at: true,
            pass: { select: { passNo: true } },
          },
        },
        opportunities: {
          select: {
            id: true,
            value: true,
            openedAt: true,
            closedAt: true,
            result: true,
            version: true,
          },
        },
      },
    }),
  )
}

/** Events that were recorded about something, oldest first. */
export async function eventsOf(viewer: Viewer, subjectId: string) {
  return within(viewer, (tx) =>
    tx.event.findMany({
      where: { subjectId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { name: true, actorId: true, details: true },
    }),
  )
}
