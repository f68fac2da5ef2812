import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Fold } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { type LeadListView, leadColumns, queryOf } from '@/lib/funnel/filters'
import type { LeadListPage } from '@/lib/funnel/queries/list'
import { exits } from '@/lib/funnel/stages'
import type { Viewer } from '@/lib/viewer'

type Props = { view: LeadListView; page: LeadListPage; viewer: Viewer }

/** Filters of the list and its columns; sent as the address of the page. */
export function ListFilter({ view, page, viewer }: Props) {
  const t = useTranslations('funnel')
  const { order, departments } = viewer.organisation
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FilterForm label={t('filter.label')}>
      <Kept view={view} />
      <Select
        name="stage"
        label={t('filter.stage')}
        optional
        placeholder={t('filter.allStages')}
        defaultValue={view.stage}
        choices={named(page.stages)}
      />
      <Select
        name="state"
        label={t('filter.state')}
        optional
        placeholder={t('filter.open')}
        defaultValue={view.state === 'OPEN' ? undefined : view.state}
        choices={[
          { value: 'WON', label: t('filter.won') },
          ...exits.map((exit) => ({ value: exit, label: t(`exits.${exit}`) })),
          { value: 'ALL', label: t('filter.all') },
        ]}
      />
      <Select
        name="holder"
        label={t('filter.holder')}
        optional
        placeholder={t('filter.both')}
        defaultValue={view.holder}
        choices={order.map((side) => ({ value: side, label: departments[side] }))}
      />
      <Select
        name="source"
        label={t('filter.source')}
        optional
        placeholder={t('filter.allSources')}
        defaultValue={view.source}
        choices={named(page.sources)}
      />
      <Field name="name" type="search" label={t('filter.name')} optional defaultValue={view.name} />
      <Checkbox name="mine" value="1" label={t('filter.mine')} defaultChecked={view.mine} />
      <Checkbox name="old" value="1" label={t('filter.old')} defaultChecked={view.old} />
      <Submit variant="secondary">{t('filter.apply')}</Submit>
    </FilterForm>
  )
}

/** What the form does not ask about but the address keeps. */
function Kept({ view }: { view: LeadListView }) {
  const { sort, direction, columns } = queryOf(view)
  return Object.entries({ sort, direction, columns }).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  )
}

/** Which columns the list shows. */
export function ColumnChoice({ view }: { view: LeadListView }) {
  const t = useTranslations('funnel.list')
  const { columns: _, ...rest } = queryOf(view)
  return (
    <Fold label={t('columns')}>
      <FilterForm label={t('columns')}>
        {Object.entries(rest).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {leadColumns.map((column) => (
          <Checkbox
            key={column}
            name="columns"
            value={column}
            label={t(column)}
            defaultChecked={view.columns.includes(column)}
          />
        ))}
        <Submit variant="secondary">{t('show')}</Submit>
      </FilterForm>
    </Fold>
  )
}
