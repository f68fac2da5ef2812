import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewContact } from '@/components/companies/contact-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { companyToEdit } from '@/lib/companies/queries/company'
import { found } from '@/lib/found'

type Props = { params: Promise<{ companyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('contact.new') }
}

export default async function NewContactPage({ params }: Props) {
  const viewer = await requireViewer()
  const company = await found((await params).companyId, (id) => companyToEdit(viewer, id))
  const t = await getTranslations('companies')
  const crumbs = [
    { label: t('title'), href: '/companies' },
    { label: company.name, href: `/companies/${company.id}` },
  ]
  return (
    <Page title={t('contact.new')} crumbs={crumbs} tool>
      <NewContact viewer={viewer} companyId={company.id} />
    </Page>
  )
}
