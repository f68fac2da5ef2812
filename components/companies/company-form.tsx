import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { createCompany, editCompany } from '@/lib/companies/actions'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { CompanyFields } from './company-fields'

/** A new company. */
export function NewCompany({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('companies')
  return (
    <Form action={createCompany} label={t('add')}>
      <CompanyFields viewer={viewer} />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'company.write')}>{t('create')}</Submit>
        <LinkButton href="/companies" variant="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}

type Props = {
  viewer: Viewer
  company: { id: string; version: number }
  values: Record<string, string>
}

/** Changes what differs from what the person saw. */
export function EditCompany({ viewer, company, values }: Props) {
  const t = useTranslations('companies')
  return (
    <Form action={editCompany} version={company.version} base={values} label={t('edit')}>
      <input type="hidden" name="companyId" value={company.id} />
      <CompanyFields viewer={viewer} values={values} />
      <div className="form-actions">
        <Submit blocked={can(viewer, 'company.write')}>{t('save')}</Submit>
        <LinkButton href={`/companies/${company.id}`} variant="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
