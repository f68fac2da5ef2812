import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OpportunityForm } from '@/components/funnel/opportunity-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { opportunityToEdit } from '@/lib/funnel/queries/edit-page'

type Props = { params: Promise<{ leadId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('lead.opportunityEdit') }
}

export default async function OpportunityPage({ params }: Props) {
  const viewer = await requireViewer()
  const { leadId } = await params
  const page = await found(leadId, (id) => opportunityToEdit(viewer, id))
  const t = await getTranslations('funnel')
  return (
    <Page
      title={t('lead.opportunityEdit')}
      tool
      crumbs={[
        { label: t('room'), href: '/funnel' },
        { label: page.lead.name, href: `/funnel/${page.lead.id}` },
      ]}
    >
      <OpportunityForm page={page} viewer={viewer} />
    </Page>
  )
}
