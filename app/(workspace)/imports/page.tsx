import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ImportTable } from '@/components/imports/import-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { conventionsOf } from '@/lib/format'
import { importList } from '@/lib/imports/queries/list'
import { can } from '@/lib/people/permissions'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

const querySchema = z.object({ before: z.string().max(60).optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('imports')
  if (!can(viewer, 'import.read').ok) {
    return (
      <Page title={t('title')} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const { before } = querySchema.parse(await searchParams)
  const { imports, older } = await importList(viewer, before)
  const begin = (
    <LinkButton href="/imports/new" variant="primary" icon="upload">
      {t('new')}
    </LinkButton>
  )
  if (imports.length === 0 && !before) {
    return (
      <Page title={t('title')} tool>
        <EmptyState title={t('empty')} action={begin}>
          {t('emptyWhy')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t('title')} actions={begin} tool>
      <ImportTable imports={imports} conventions={conventionsOf(viewer)} />
      <Pagination
        newerHref={before ? '/imports' : undefined}
        olderHref={older ? `/imports?before=${older}` : undefined}
      />
    </Page>
  )
}
