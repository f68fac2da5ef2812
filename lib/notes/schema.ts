import { z } from 'zod'
import { base, id, text, version } from '@/lib/fields'

/** Characters of a note. */
export const noteLimit = 10_000

const note = { text: text(noteLimit) }

export const writeNoteSchema = z.strictObject({
  ...note,
  on: z.enum(['lead', 'company']),
  subjectId: id,
})
export type WriteNote = z.output<typeof writeNoteSchema>

export const editNoteSchema = z.strictObject({ ...note, noteId: id, version, base })
export type EditNote = z.output<typeof editNoteSchema>
