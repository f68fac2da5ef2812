import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RevertForm } from '@/components/imports/revert-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { importPage } from '@/lib/imports/queries/page'

type Props = { params: Promise<{ importId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('revert.title') }
}

export default async function RevertImportPage({ params }: Props) {
  const viewer = await requireViewer()
  const { importId } = await params
  const page = await found(importId, (id) => importPage(viewer, id))
  const t = await getTranslations('imports')
  const crumbs = [
    { label: t('title'), href: '/imports' },
    { label: t('new'), href: `/imports/${importId}` },
  ]
  return (
    <Page title={t('revert.title')} crumbs={crumbs} tool>
      <RevertForm page={page} viewer={viewer} />
    </Page>
  )
}
