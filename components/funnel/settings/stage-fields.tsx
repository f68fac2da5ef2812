import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { OrganisationFacts } from '@/lib/viewer'
import { NameFields } from './name-fields'

type Props = {
  organisation: OrganisationFacts
  values?: { nameDe: string; nameEn: string; holder: string; maxAgeDays: string } | undefined
}

/** Names, holder and age limit of a stage. */
export function StageFields({ organisation, values }: Props) {
  const t = useTranslations('funnel.settings')
  const sides = organisation.order.map((side) => ({
    value: side,
    label: organisation.departments[side],
  }))
  return (
    <>
      <NameFields values={values} />
      <div className="form-row">
        <Select name="holder" label={t('holder')} choices={sides} defaultValue={values?.holder} />
        <Field
          name="maxAgeDays"
          label={t('maxAgeDays')}
          hint={t('maxAgeHint')}
          defaultValue={values?.maxAgeDays}
          inputMode="numeric"
          optional
        />
      </div>
    </>
  )
}
