import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewCompany } from '@/components/companies/company-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('add') }
}

export default async function NewCompanyPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('companies')
  return (
    <Page title={t('add')} crumbs={[{ label: t('title'), href: '/companies' }]} tool>
      <NewCompany viewer={viewer} />
    </Page>
  )
}
