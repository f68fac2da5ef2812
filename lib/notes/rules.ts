import { can } from '@/lib/people/permissions'
import { no, type Verdict } from '@/lib/verdict'
import type { Who } from '@/lib/viewer'

/** Everybody who may write notes changes their own; nobody another's. */
export function mayEditNote(note: { authorId: string }, who: Who): Verdict {
  return note.authorId === who.id ? can(who, 'note.write') : no('notes.onlyAuthor')
}
