import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { CompanyList } from '@/lib/companies/list'

type Props = { list: CompanyList; sectors: string[] }

/** Beginning of the name and sector; both stand in the address. */
export function CompanyFilter({ list, sectors }: Props) {
  const t = useTranslations('companies')
  return (
    <FilterForm label={t('show')} action="/companies">
      <input type="hidden" name="sort" value={list.sort} />
      <input type="hidden" name="direction" value={list.direction} />
      <Field name="search" type="search" label={t('search')} defaultValue={list.search} optional />
      <Select
        name="sector"
        label={t('sector')}
        placeholder={t('allSectors')}
        defaultValue={list.sector}
        choices={sectors.map((sector) => ({ value: sector, label: sector }))}
        sendOnChange
        optional
      />
      <Submit variant="secondary">{t('show')}</Submit>
      {list.search || list.sector ? (
        <LinkButton href="/companies" variant="quiet">
          {t('clear')}
        </LinkButton>
      ) : null}
    </FilterForm>
  )
}
