import { useTranslations } from 'next-intl'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { type Topic, topics } from '@/lib/activity/rules'
import type { HomeDepartment, Viewer } from '@/lib/viewer'

type Props = {
  viewer: Viewer
  filter: { department?: HomeDepartment | undefined; topic?: Topic | undefined }
}

/** Whose acts, and about what. */
export function ActivityFilterBar({ viewer, filter }: Props) {
  const t = useTranslations('activity')
  const { order, departments } = viewer.organisation
  const sides = order.map((side) => ({ value: side, label: departments[side] }))
  return (
    <FilterForm label={t('show')}>
      <Select
        name="department"
        label={t('department')}
        optional
        placeholder={t('both')}
        defaultValue={filter.department}
        choices={[...sides, { value: 'NONE', label: t('others') }]}
      />
      <Select
        name="topic"
        label={t('topic')}
        optional
        placeholder={t('all')}
        defaultValue={filter.topic}
        choices={topics.map((topic) => ({ value: topic, label: t(`topics.${topic}`) }))}
      />
      <Submit>{t('show')}</Submit>
    </FilterForm>
  )
}
