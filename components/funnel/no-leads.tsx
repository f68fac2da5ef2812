import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { can } from '@/lib/people/permissions'
import type { Who } from '@/lib/viewer'

type Props = { filtered: boolean; viewer: Who; clearHref: string }

/** Nothing in the funnel yet, or nothing that fits the filter: why, and what to do. */
export function NoLeads({ filtered, viewer, clearHref }: Props) {
  const t = useTranslations('funnel')
  if (filtered) {
    return (
      <EmptyState
        kind="filtered"
        title={t('empty.filtered')}
        action={<LinkButton href={clearHref}>{t('filter.clear')}</LinkButton>}
      >
        {t('empty.filteredWhy')}
      </EmptyState>
    )
  }
  const create = can(viewer, 'lead.create').ok ? (
    <LinkButton href="/funnel/new" variant="primary" icon="plus">
      {t('addLong')}
    </LinkButton>
  ) : null
  const bring = can(viewer, 'import.run').ok ? (
    <LinkButton href="/imports/new" variant="quiet" icon="file-spreadsheet">
      {t('importLink')}
    </LinkButton>
  ) : null
  return (
    <EmptyState
      title={t('empty.first')}
      action={
        create || bring ? (
          <>
            {create}
            {bring}
          </>
        ) : undefined
      }
    >
      {t('empty.firstWhy')}
    </EmptyState>
  )
}
