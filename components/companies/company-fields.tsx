import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { RefusalLink } from '@/components/ui/refusal-link'
import { decimalInput } from '@/lib/format'
import type { Viewer } from '@/lib/viewer'

type Props = { viewer: Viewer; values?: Record<string, string> }

/** Everything that is asked about a company; only the name is needed. */
export function CompanyFields({ viewer, values = {} }: Props) {
  const t = useTranslations('companies')
  const { currency } = viewer.organisation
  return (
    <>
      <Field name="name" label={t('name')} defaultValue={values.name} autoComplete="off" />
      <RefusalLink />
      <div className="form-row">
        <Field name="sector" label={t('sector')} defaultValue={values.sector} optional />
        <Field name="domain" label={t('domain')} defaultValue={values.domain} optional />
      </div>
      <div className="form-row">
        <Field name="city" label={t('city')} defaultValue={values.city} optional />
        <Field name="country" label={t('country')} defaultValue={values.country} optional />
      </div>
      <div className="form-row">
        <Field
          name="employees"
          type="number"
          label={t('employees')}
          defaultValue={values.employees}
          optional
        />
        <Field
          name="revenue"
          type="number"
          label={t('revenueIn', { currency })}
          defaultValue={decimalInput(values.revenue, viewer.locale)}
          optional
        />
        <Field
          name="foundedYear"
          type="number"
          label={t('foundedYear')}
          defaultValue={values.foundedYear}
          optional
        />
      </div>
      <Field
        name="parent"
        label={t('parent')}
        hint={t('parentHint')}
        defaultValue={values.parent}
        autoComplete="off"
        optional
      />
    </>
  )
}
