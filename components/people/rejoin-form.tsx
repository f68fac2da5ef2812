import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { reactivatePerson } from '@/lib/people/actions'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

/** Takes somebody back who had left. */
export function RejoinForm({ personId, viewer }: { personId: string; viewer: Who }) {
  const t = useTranslations('people')
  return (
    <Form action={reactivatePerson} label={t('rejoin')}>
      <input type="hidden" name="personId" value={personId} />
      <p>{t('left')}</p>
      <p className="hint">{t('rejoinHint')}</p>
      <div className="form-actions">
        <Submit variant="secondary" blocked={can(viewer, 'people.change')}>
          {t('rejoin')}
        </Submit>
      </div>
    </Form>
  )
}
