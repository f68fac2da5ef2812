import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { enforce, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { mayEditNote } from './rules'
import type { EditNote, WriteNote } from './schema'

/** A Markdown note on a lead or a company. */
export async function writeNote(viewer: Viewer, { on, subjectId, text }: WriteNote) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'note.write'))
    await refuseMissing(tx, on, subjectId)
    const note = await tx.note.create({
      data: {
        leadId: on === 'lead' ? subjectId : null,
        companyId: on === 'company' ? subjectId : null,
        text,
        authorId: viewer.id,
        createdAt: tx.now,
      },
      select: { id: true },
    })
    await record(tx, viewer, 'note.written', note.id, { on, subjectId })
    return note
  })
}

async function refuseMissing(tx: Tx, on: WriteNote['on'], id: string) {
  const query = { where: { id }, select: { id: true } }
  const found = on === 'lead' ? await tx.lead.findFirst(query) : await tx.company.findFirst(query)
  if (!found) throw new Missing()
}

/** Changes one's own note; the same note open in two places is a conflict, never overwritten. */
export async function editNote(viewer: Viewer, input: EditNote) {
  return within(viewer, async (tx) => {
    const note = await findNote(tx, input.noteId)
    enforce(mayEditNote(note, viewer))
    const changed = await change(tx, input)
    const on = note.leadId ? 'lead' : 'company'
    const subjectId = note.leadId ?? note.companyId ?? note.id
    if (changed) await record(tx, viewer, 'note.changed', note.id, { on, subjectId })
    return { id: note.id }
  })
}

async function change(tx: Tx, input: EditNote): Promise<boolean> {
  const note = await findNote(tx, input.noteId)
  const seen = { version: note.version, ...(await lastChange(tx, note.id)) }
  const { text } = mergeEdit(input.base, { text: note.text }, { text: input.text }, seen)
  if (text === undefined) return false
  const { count } = await tx.note.updateMany({
    where: { id: note.id, version: note.version },
    data: { text, version: { increment: 1 } },
  })
  return count === 1 || change(tx, input)
}

async function findNote(tx: Tx, id: string) {
  const note = await tx.note.findFirst({
    where: { id },
    select: { id: true, leadId: true, companyId: true, text: true, authorId: true, version: true },
  })
  if (!note) throw new Missing()
  return note
}
