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
import type { ArchiveReason, CreateReason, EditReason, ShiftReason } from '../schema'

/** A new reason for an exit, at the end of its list. */
export async function createReason(viewer: Viewer, input: CreateReason) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const position = (await tx.reason.count({ where: { exit: input.exit } })) + 1
    const reason = await tx.reason.create({
      data: { ...input, code: randomUUID(), position, createdAt: tx.now },
      select: { id: true },
    })
    await record(tx, viewer, 'reason.created', reason.id, { exit: input.exit })
    return reason
  })
}

/** Renames a reason; what was ended with it is called so too. */
export async function editReason(viewer: Viewer, input: EditReason) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const fields = await rename(tx, input)
    if (fields.length > 0) await record(tx, viewer, 'reason.changed', input.reasonId, { fields })
    return { id: input.reasonId }
  })
}

/** Out: the names that changed. Begins anew when somebody else was faster. */
async function rename(tx: Tx, input: EditReason): Promise<string[]> {
  const { reasonId: id, base, nameDe, nameEn } = input
  const { version, ...current } = await findReason(tx, id)
  const names = { nameDe, nameEn }
  const stored = { nameDe: current.nameDe, nameEn: current.nameEn }
  const seen = { version, ...(await lastChange(tx, id)) }
  const fields = Object.keys(mergeEdit(base, stored, names, seen))
  if (fields.length === 0) return fields
  const { count } = await tx.reason.updateMany({
    where: { id, version },
    data: { ...only(names, fields), version: { increment: 1 } },
  })
  return count === 0 ? rename(tx, input) : fields
}

/** Puts a reason before or behind its neighbour in the list of its exit. */
export async function shiftReason(viewer: Viewer, { reasonId, direction }: ShiftReason) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    const { exit } = await findReason(tx, reasonId)
    const list = await tx.reason.findMany({
      where: { exit, archivedAt: null },
      select: { id: true, position: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    for (const [index, { id, position }] of shifted(list, reasonId, direction).entries()) {
      if (position === index + 1) continue
      await tx.reason.updateMany({ where: { id }, data: { position: index + 1 } })
    }
    await record(tx, viewer, 'reason.changed', reasonId, { fields: ['position'] })
    return { id: reasonId }
  })
}

/** Takes a reason out of use. Refuses the last one of its exit: an exit always asks for a reason. */
export async function archiveReason(viewer: Viewer, { reasonId }: ArchiveReason) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'stage.write'))
    await tx.$queryRaw`select id from "Reason" order by id for update`
    const { exit } = await findReason(tx, reasonId)
    const left = await tx.reason.count({
      where: { exit, archivedAt: null, id: { not: reasonId } },
    })
    if (left === 0) throw new Refusal('funnel.lastReason')
    const { count } = await tx.reason.updateMany({
      where: { id: reasonId, archivedAt: null },
      data: { archivedAt: tx.now, version: { increment: 1 } },
    })
    if (count === 0) throw new Missing()
    await record(tx, viewer, 'reason.changed', reasonId, { fields: ['archivedAt'] })
    return { id: reasonId }
  })
}

async function findReason(tx: Tx, id: string) {
  const reason = await tx.reason.findFirst({
    where: { id },
    select: { exit: true, version: true, nameDe: true, nameEn: true },
  })
  if (!reason) throw new Missing()
  return reason
}
