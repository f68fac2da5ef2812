import { useTranslations } from 'next-intl'
import { EventList } from '@/components/activity/event-list'
import { Section } from '@/components/ui/section'
import type { CompanyPage } from '@/lib/companies/queries/company'
import { conventionsOf } from '@/lib/format'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

type Props = { history: CompanyPage['history']; viewer: Viewer; number: number }

export function CompanyHistory({ history, viewer, number }: Props) {
  const t = useTranslations('companies')
  return (
    <Section number={number} title={t('history')}>
      {can(viewer, 'activity.read').ok ? (
        <EventList {...history} conventions={conventionsOf(viewer)} label={t('history')} />
      ) : (
        <p className="meta">{t('noHistory')}</p>
      )}
    </Section>
  )
}
