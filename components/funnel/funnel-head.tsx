import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Segments } from '@/components/ui/tabs'
import { hrefOf, type LeadListView, queryOf } from '@/lib/funnel/filters'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

type Props = { current: 'board' | 'list'; view: Partial<LeadListView>; viewer: Who }

/** Board or list of the same leads, and the one button of the room. */
export function FunnelActions({ current, view, viewer }: Props) {
  const t = useTranslations('funnel')
  const { mine, old, source, name } = view
  const shared = queryOf({ mine: mine ?? false, old: old ?? false, source, name })
  return (
    <>
      <Segments
        label={t('views.label')}
        links={[
          {
            label: t('views.board'),
            href: hrefOf('/funnel', shared),
            current: current === 'board',
            icon: 'columns-3',
          },
          {
            label: t('views.list'),
            href: hrefOf('/funnel/list', shared),
            current: current === 'list',
            icon: 'list',
          },
        ]}
      />
      {can(viewer, 'lead.create').ok ? (
        <LinkButton href="/funnel/new" variant="primary" icon="plus" aria-label={t('addLong')}>
          {t('add')}
        </LinkButton>
      ) : null}
    </>
  )
}
