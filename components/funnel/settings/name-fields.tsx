import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

type Props = { values?: { nameDe: string; nameEn: string } | undefined }

/** What a thing of the funnel is called in both languages. */
export function NameFields({ values }: Props) {
  const t = useTranslations('funnel.settings')
  return (
    <div className="form-row">
      <Field name="nameDe" label={t('nameDe')} defaultValue={values?.nameDe} autoComplete="off" />
      <Field name="nameEn" label={t('nameEn')} defaultValue={values?.nameEn} autoComplete="off" />
    </div>
  )
}
