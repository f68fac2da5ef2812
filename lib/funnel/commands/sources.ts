import 'server-only'
import { randomUUID } from 'node:crypto'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { enforce, Missing, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { shifted } from '../arrangement'
import type { ArchiveSource, CreateSource, EditSource, ShiftSource } from '../schema'

/** A new source, at the end of the list. */
export async function createSource(viewer: Viewer, input: CreateSource) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const position = (await tx.source.count()) + 1
    const source = await tx.source.create({
      data: { ...input, code: randomUUID(), position, createdAt: tx.now },
      select: { id: true },
    })
    await record(tx, viewer, 'source.created', source.id, {})
    return source
  })
}

/** Renames a source; leads that came from it show the new name. */
export async function editSource(viewer: Viewer, input: EditSource) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const fields = await rename(tx, input)
    if (fields.length > 0) await record(tx, viewer, 'source.changed', input.sourceId, { fields })
    return { id: input.sourceId }
  })
}

/** Out: the names that changed. Begins anew when somebody else was faster. */
async function rename(tx: Tx, input: EditSource): Promise<string[]> {
  const { sourceId: id, base, nameDe, nameEn } = input
  const { version, ...current } = await findSource(tx, id)
  const names = { nameDe, nameEn }
  const stored = { nameDe: current.nameDe, nameEn: current.nameEn }
  const seen = { version, ...(await lastChange(tx, id)) }
  const fields = Object.keys(mergeEdit(base, stored, names, seen))
  if (fields.length === 0) return fields
  const { count } = await tx.source.updateMany({
    where: { id, version },
    data: { ...only(names, fields), version: { increment: 1 } },
  })
  return count === 0 ? rename(tx, input) : fields
}

/** Puts a source before or behind its neighbour. */
export async function shiftSource(viewer: Viewer, { sourceId, direction }: ShiftSource) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    await findSource(tx, sourceId)
    const list = await tx.source.findMany({
      where: { archivedAt: null },
      select: { id: true, position: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    for (const [index, { id, position }] of shifted(list, sourceId, direction).entries()) {
      if (position === index + 1) continue
      await tx.source.updateMany({ where: { id }, data: { position: index + 1 } })
    }
    await record(tx, viewer, 'source.changed', sourceId, { fields: ['position'] })
    return { id: sourceId }
  })
}

/** Takes a source out of use. Refuses the last one: every lead has a source. */
export async function archiveSource(viewer: Viewer, { sourceId }: ArchiveSource) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    await tx.$queryRaw`select id from "Source" order by id for update`
    await findSource(tx, sourceId)
    const left = await tx.source.count({ where: { archivedAt: null, id: { not: sourceId } } })
    if (left === 0) throw new Refusal('funnel.lastSource')
    const { count } = await tx.source.updateMany({
      where: { id: sourceId, archivedAt: null },
      data: { archivedAt: tx.now, version: { increment: 1 } },
    })
    if (count === 0) throw new Missing()
    await record(tx, viewer, 'source.changed', sourceId, { fields: ['archivedAt'] })
    return { id: sourceId }
  })
}

async function findSource(tx: Tx, id: string) {
  const source = await tx.source.findFirst({
    where: { id },
    select: { version: true, nameDe: true, nameEn: true },
  })
  if (!source) throw new Missing()
  return source
}
