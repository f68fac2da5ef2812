import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompanyFilter } from '@/components/companies/company-filter'
import { CompanyPages } from '@/components/companies/company-pages'
import { CompanyTable } from '@/components/companies/company-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { companyListSchema } from '@/lib/companies/list'
import { companyList } from '@/lib/companies/queries/list'
import { conventionsOf } from '@/lib/format'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('title') }
}

export default async function CompaniesPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('companies')
  if (!can(viewer, 'company.read').ok) {
    return (
      <Page title={t('title')} tool>
        <EmptyState kind="forbidden" title={t('forbidden')} />
      </Page>
    )
  }
  const list = companyListSchema.parse(await searchParams)
  const { companies, count, sectors, after } = await companyList(viewer, list)
  const conventions = conventionsOf(viewer)
  const filtered = Boolean(list.search || list.sector)
  return (
    <Page title={t('title')} actions={<Add viewer={viewer} />} tool>
      {filtered || count > 0 ? <CompanyFilter list={list} sectors={sectors} /> : null}
      {count === 0 ? (
        <Nothing filtered={filtered} viewer={viewer} />
      ) : (
        <>
          <CompanyTable companies={companies} list={list} conventions={conventions} />
          <CompanyPages list={list} after={after} count={count} />
        </>
      )}
    </Page>
  )
}

async function Add({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('companies')
  if (!can(viewer, 'company.write').ok) return null
  return (
    <LinkButton href="/companies/new" variant="primary" icon="plus">
      {t('add')}
    </LinkButton>
  )
}

async function Nothing({ filtered, viewer }: { filtered: boolean; viewer: Viewer }) {
  const t = await getTranslations('companies')
  if (filtered) {
    const clear = <LinkButton href="/companies">{t('clear')}</LinkButton>
    return <EmptyState kind="filtered" title={t('noneFound')} action={clear} />
  }
  const bring = can(viewer, 'import.run').ok ? (
    <LinkButton href="/imports/new" icon="file-spreadsheet">
      {t('import')}
    </LinkButton>
  ) : undefined
  return (
    <EmptyState title={t('empty')} action={bring}>
      {t('emptyWhy')}
    </EmptyState>
  )
}
