import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Markdown } from '@/components/ui/markdown'
import { Person } from '@/components/ui/person'
import { Submit } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import { Time } from '@/components/ui/time'
import { conventionsOf, formatDateTime } from '@/lib/format'
import { editNote } from '@/lib/notes/actions'
import type { NoteEntry } from '@/lib/notes/queries'
import { mayEditNote } from '@/lib/notes/rules'
import { homeDepartment, type Viewer } from '@/lib/viewer'

type Props = { note: NoteEntry; viewer: Viewer }

/** One note: who, when, what, and for its author the form to change it. */
export function Note({ note, viewer }: Props) {
  const t = useTranslations('notes')
  const at = formatDateTime(note.createdAt, conventionsOf(viewer))
  return (
    <article className="border-t border-hairline py-3">
      <p className="line mb-2">
        <Person
          name={note.author.name}
          side={homeDepartment(note.author.department)}
          size="small"
        />
        <span className="meta">
          <Time value={note.createdAt.toISOString()}>{at}</Time>
          {note.version > 1 ? ` · ${t('changed')}` : null}
        </span>
      </p>
      <Markdown>{note.text}</Markdown>
      {mayEditNote(note, viewer).ok ? <EditNote key={note.version} note={note} /> : null}
    </article>
  )
}

/** Opens without JavaScript; the key above closes it once the change is stored. */
export function EditNote({ note }: { note: Pick<NoteEntry, 'id' | 'version' | 'text'> }) {
  const t = useTranslations('notes')
  return (
    <details className="fold">
      <summary>{t('edit')}</summary>
      <Form action={editNote} version={note.version} base={{ text: note.text }} label={t('edit')}>
        <input type="hidden" name="noteId" value={note.id} />
        <TextArea name="text" label={t('text')} defaultValue={note.text} rows={5} />
        <div className="line">
          <Submit small>{t('save')}</Submit>
        </div>
      </Form>
    </details>
  )
}
