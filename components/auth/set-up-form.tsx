import { useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { setUp } from '@/lib/auth/actions'
import type { Region } from '@/lib/auth/regions'
import { SetUpCompany } from './set-up-company'
import { SetUpDepartments } from './set-up-departments'
import { SetUpYourself } from './set-up-yourself'

type Props = { token: string; regions: Region[]; timeZones: string[]; currencies: string[] }

/** Founds the organisation: company, departments, first person. */
export function SetUpForm({ token, ...choices }: Props) {
  const t = useTranslations('auth.setUp')
  return (
    <Form action={setUp} label={t('title')}>
      <input type="hidden" name="token" value={token} />
      <SetUpCompany {...choices} />
      <SetUpDepartments />
      <SetUpYourself />
      <div>
        <Submit>{t('submit')}</Submit>
      </div>
    </Form>
  )
}
