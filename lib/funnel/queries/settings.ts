import 'server-only'
import { within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Missing } from '@/lib/verdict'
import { departments, type Viewer } from '@/lib/viewer'
import { asOneOf, exits } from '../stages'
import { reasonsInUse, sourcesInUse, stagesInUse } from './stages'

/** Stages, reasons and sources in use, as both departments work with them. */
export async function funnelSettings(viewer: Viewer) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => ({
    stages: await stagesInUse(tx, viewer.locale),
    reasons: await reasonsInUse(tx, viewer.locale),
    sources: await sourcesInUse(tx, viewer.locale),
  }))
}

export type FunnelSettings = Awaited<ReturnType<typeof funnelSettings>>

const names = { id: true, version: true, nameDe: true, nameEn: true } as const
const inUse = (id: string) => ({ id, archivedAt: null })

/** One stage for its form. Refuses with `Missing`. */
export async function stageForm(viewer: Viewer, id: string) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const stage = await tx.stage.findFirst({
      where: inUse(id),
      select: { ...names, holder: true, maxAgeDays: true },
    })
    if (!stage) throw new Missing()
    return { ...stage, holder: asOneOf(departments, stage.holder) }
  })
}

/** One reason for its form. Refuses with `Missing`. */
export async function reasonForm(viewer: Viewer, id: string) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const reason = await tx.reason.findFirst({
      where: inUse(id),
      select: { ...names, exit: true },
    })
    if (!reason) throw new Missing()
    return { ...reason, exit: asOneOf(exits, reason.exit) }
  })
}

/** One source for its form. Refuses with `Missing`. */
export async function sourceForm(viewer: Viewer, id: string) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const source = await tx.source.findFirst({ where: inUse(id), select: names })
    if (!source) throw new Missing()
    return source
  })
}
