import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { SetUpPart } from './set-up-part'

export function SetUpDepartments() {
  const t = useTranslations('auth.setUp')
  return (
    <SetUpPart title={t('departments')}>
      <p className="hint">{t('departmentsHint')}</p>
      <Field
        name="marketingName"
        label={t('marketingName')}
        defaultValue={t('marketingDefault')}
        autoComplete="off"
      />
      <Field
        name="salesName"
        label={t('salesName')}
        defaultValue={t('salesDefault')}
        autoComplete="off"
      />
    </SetUpPart>
  )
}
