import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityFilterBar } from '@/components/activity/activity-filter-bar'
import { EventList } from '@/components/activity/event-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { activityPage } from '@/lib/activity/queries'
import { activityFilterSchema } from '@/lib/activity/schema'
import { requireViewer } from '@/lib/auth/current-viewer'
import { conventionsOf } from '@/lib/format'
import { can } from '@/lib/people/permissions'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity')
  return { title: t('title') }
}

export default async function ActivityPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('activity')
  if (!can(viewer, 'activity.read').ok) {
    return (
      <Page title={t('title')} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const filter = activityFilterSchema.parse(await searchParams)
  const { entries, names, older } = await activityPage(viewer, filter)
  const { before, ...chosen } = filter
  const filtered = Boolean(chosen.department || chosen.topic)
  return (
    <Page title={t('title')} tool bar={<ActivityFilterBar viewer={viewer} filter={chosen} />}>
      <p className="meta mb-5">{t('intro')}</p>
      {entries.length === 0 ? (
        <EmptyState
          kind={filtered ? 'filtered' : 'first'}
          title={t(filtered ? 'none' : 'empty')}
          action={filtered ? <LinkButton href="/activity">{t('clear')}</LinkButton> : undefined}
        >
          {filtered ? undefined : t('emptyWhy')}
        </EmptyState>
      ) : (
        <EventList
          entries={entries}
          names={names}
          conventions={conventionsOf(viewer)}
          label={t('title')}
        />
      )}
      <Pagination
        newerHref={before ? hrefOf(chosen) : undefined}
        olderHref={older ? hrefOf({ ...chosen, before: older }) : undefined}
      />
    </Page>
  )
}

function hrefOf(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  const text = new URLSearchParams(given).toString()
  return text ? `/activity?${text}` : '/activity'
}
