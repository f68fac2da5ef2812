import { useTranslations } from 'next-intl'
import type { NoteEntry } from '@/lib/notes/queries'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { Note } from './note'
import { NoteForm } from './note-form'

type Props = { on: 'lead' | 'company'; subjectId: string; notes: NoteEntry[]; viewer: Viewer }

/** The form for a new note, then all notes, newest first. */
export function Notes({ on, subjectId, notes, viewer }: Props) {
  const t = useTranslations('notes')
  return (
    <div className="grid gap-3">
      {can(viewer, 'note.write').ok ? (
        <NoteForm on={on} subjectId={subjectId} viewer={viewer} />
      ) : null}
      {notes.length === 0 ? <p className="meta">{t('none')}</p> : null}
      {notes.map((note) => (
        <Note key={note.id} note={note} viewer={viewer} />
      ))}
    </div>
  )
}
