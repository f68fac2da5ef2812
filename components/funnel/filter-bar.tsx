import { useTranslations } from 'next-intl'
import { Chip, FilterChip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { hrefOf, type LeadFilters, queryOf } from '@/lib/funnel/filters'

type Named = { id: string; name: string }
type Props = { filters: LeadFilters; sources: Named[]; summary: string }

/** What the board can be narrowed to; all of it stands in the address. */
export function FilterBar({ filters, sources, summary }: Props) {
  const t = useTranslations('funnel.filter')
  const toggled = (change: Partial<LeadFilters>) =>
    hrefOf('/funnel', queryOf({ ...filters, ...change }))
  const source = sources.find(({ id }) => id === filters.source)
  return (
    <>
      <div className="filters">
        <Chip href={toggled({ mine: !filters.mine })} on={filters.mine}>
          {t('mine')}
        </Chip>
        <Chip href={toggled({ old: !filters.old })} on={filters.old}>
          {t('old')}
        </Chip>
        {source ? (
          <FilterChip removeHref={toggled({ source: undefined })} removeLabel={t('clear')}>
            {source.name}
          </FilterChip>
        ) : null}
        {filters.name ? (
          <FilterChip removeHref={toggled({ name: undefined })} removeLabel={t('clear')}>
            {filters.name}
          </FilterChip>
        ) : null}
        <Popover label={t('more')} icon="list-filter" small>
          <MoreFilters filters={filters} sources={sources} />
        </Popover>
      </div>
      <span className="meta">{summary}</span>
    </>
  )
}

function MoreFilters({ filters, sources }: Omit<Props, 'summary'>) {
  const t = useTranslations('funnel.filter')
  return (
    <FilterForm label={t('label')}>
      {filters.mine ? <input type="hidden" name="mine" value="1" /> : null}
      {filters.old ? <input type="hidden" name="old" value="1" /> : null}
      <Select
        name="source"
        label={t('source')}
        optional
        placeholder={t('allSources')}
        defaultValue={filters.source}
        choices={sources.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="name" type="search" label={t('name')} optional defaultValue={filters.name} />
      <Submit variant="secondary">{t('apply')}</Submit>
    </FilterForm>
  )
}
