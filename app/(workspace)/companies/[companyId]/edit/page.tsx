import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditCompany } from '@/components/companies/company-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { companyToEdit } from '@/lib/companies/queries/company'
import { companyTexts } from '@/lib/companies/rules'
import { found } from '@/lib/found'

type Props = { params: Promise<{ companyId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companies'))('edit') }
}

export default async function EditCompanyPage({ params }: Props) {
  const viewer = await requireViewer()
  const company = await found((await params).companyId, (id) => companyToEdit(viewer, id))
  const t = await getTranslations('companies')
  const crumbs = [
    { label: t('title'), href: '/companies' },
    { label: company.name, href: `/companies/${company.id}` },
  ]
  return (
    <Page title={t('editTitle', { name: company.name })} crumbs={crumbs} tool>
      <EditCompany viewer={viewer} company={company} values={companyTexts(company)} />
    </Page>
  )
}
