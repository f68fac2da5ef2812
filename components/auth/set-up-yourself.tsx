import { useTranslations } from 'next-intl'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { NewPassword } from './new-password'
import { SetUpPart } from './set-up-part'

export function SetUpYourself() {
  const t = useTranslations('auth.setUp')
  return (
    <SetUpPart title={t('you')}>
      <Field name="personName" label={t('personName')} autoComplete="name" />
      <YourEmail />
      <NewPassword />
      <RadioGroup
        name="department"
        label={t('department')}
        choices={[
          { value: 'MARKETING', label: t('departmentMarketing') },
          { value: 'SALES', label: t('departmentSales') },
          { value: 'NONE', label: t('departmentNone') },
        ]}
      />
      <RadioGroup
        name="role"
        label={t('role')}
        defaultValue="MEMBER"
        choices={[
          { value: 'MEMBER', label: t('member') },
          { value: 'LEADERSHIP', label: t('leadership') },
        ]}
      />
      <Checkbox name="bothSides" label={t('bothSides')} />
      <p className="hint">{t('adminHint')}</p>
    </SetUpPart>
  )
}

function YourEmail() {
  const t = useTranslations('auth')
  return <Field name="email" type="email" label={t('email')} autoComplete="username" />
}
