import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import { writeNote } from '@/lib/notes/actions'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

type Props = { on: 'lead' | 'company'; subjectId: string; viewer: Who }

/** A new note on a lead or a company. */
export function NoteForm({ on, subjectId, viewer }: Props) {
  const t = useTranslations('notes')
  return (
    <Form action={writeNote} label={t('text')}>
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <TextArea name="text" label={t('text')} hint={t('hint')} rows={3} />
      <div className="line">
        <Submit variant="secondary" blocked={can(viewer, 'note.write')}>
          {t('write')}
        </Submit>
      </div>
    </Form>
  )
}
