import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

export function SetUpDepartments() {
  const t = useTranslations('auth.setUp')
  return (
    <fieldset className="form">
      <legend className="subheading">{t('departments')}</legend>
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
    </fieldset>
  )
}
