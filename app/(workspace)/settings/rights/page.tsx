import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RightsTable } from '@/components/settings/rights-table'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.rights'))('title') }
}

export default async function RightsPage() {
  await requireViewer()
  const t = await getTranslations('settings')
  return (
    <Page title={t('rights.title')} crumbs={[{ label: t('title'), href: '/settings' }]} tool>
      <p className="lead mb-5">{t('rights.intro')}</p>
      <RightsTable />
      <p className="meta mt-3">{t('rights.notes')}</p>
    </Page>
  )
}
