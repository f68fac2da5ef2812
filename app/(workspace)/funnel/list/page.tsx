import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FunnelActions } from '@/components/funnel/funnel-head'
import { LeadTable } from '@/components/funnel/lead-table'
import { ColumnChoice, ListFilter } from '@/components/funnel/list-filter'
import { NoLeads } from '@/components/funnel/no-leads'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { hrefOf, isFiltered, leadListSchema, queryOf } from '@/lib/funnel/filters'
import { leadList } from '@/lib/funnel/queries/list'
import { can } from '@/lib/people/permissions'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('list.title') }
}

export default async function LeadListPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  if (!can(viewer, 'lead.read').ok) {
    return (
      <Page title={t('list.title')} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const view = leadListSchema.parse(await searchParams)
  const page = await leadList(viewer, view)
  const filtered = isFiltered(view)
  const { newer, older } = page
  const at = (mark: object) => hrefOf('/funnel/list', { ...queryOf(view), ...mark })
  return (
    <Page
      title={t('list.title')}
      tool
      crumbs={[{ label: t('room'), href: '/funnel' }]}
      actions={<FunnelActions current="list" view={view} viewer={viewer} />}
      bar={<ListFilter view={view} page={page} viewer={viewer} />}
    >
      {page.rows.length === 0 ? (
        <NoLeads
          filtered={filtered || view.after !== undefined}
          viewer={viewer}
          clearHref="/funnel/list"
        />
      ) : (
        <>
          <LeadTable view={view} page={page} viewer={viewer} />
          <Pagination
            newerHref={newer && at({ before: newer })}
            olderHref={older && at({ after: older })}
          />
          <ColumnChoice view={view} />
        </>
      )}
    </Page>
  )
}
