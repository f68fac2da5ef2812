import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/form-state'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  field: 'stageId' | 'reasonId' | 'sourceId'
  id: string
  viewer: Viewer
}

/** Takes an entry out of use; what was done with it stays in the history. */
export function ArchiveForm({ action, field, id, viewer }: Props) {
  const t = useTranslations('funnel.settings')
  return (
    <Section title={t('archive')}>
      <Form action={action} label={t('archive')}>
        <input type="hidden" name={field} value={id} />
        <p className="hint">{t('archiveHint')}</p>
        <div className="form-actions">
          <Submit variant="danger" blocked={can(viewer, 'stage.write')}>
            {t('archive')}
          </Submit>
        </div>
      </Form>
    </Section>
  )
}
