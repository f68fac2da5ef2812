import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Submit } from '@/components/ui/submit'

export function PeopleSearch({ search }: { search: string }) {
  const t = useTranslations('people')
  return (
    <FilterForm label={t('find')} action="/people">
      <Field name="search" type="search" label={t('search')} defaultValue={search} optional />
      <Submit variant="secondary">{t('find')}</Submit>
    </FilterForm>
  )
}
