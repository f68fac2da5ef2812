import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { LeadActions } from '@/components/funnel/lead-actions'
import { leadFacts } from '@/components/funnel/lead-facts'
import { LeadHistory } from '@/components/funnel/lead-history'
import { LeadOpportunity } from '@/components/funnel/lead-opportunity'
import { LeadPath } from '@/components/funnel/lead-path'
import { LeadCompany, LeadContact, LeadOwners } from '@/components/funnel/lead-sides'
import { Page } from '@/components/ui/page'
import { Columns } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { leadPage } from '@/lib/funnel/queries/lead-page'

type Props = {
  params: Promise<{ leadId: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const read = cache(async (leadId: string, before: string | undefined) => {
  const viewer = await requireViewer()
  return { viewer, page: await found(leadId, (id) => leadPage(viewer, id, before)) }
})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { leadId, before } = await asked(props)
  return { title: (await read(leadId, before)).page.lead.name }
}

export default async function LeadPage(props: Props) {
  await requireViewer()
  const { leadId, before } = await asked(props)
  const { viewer, page } = await read(leadId, before)
  const t = await getTranslations('funnel')
  return (
    <Page
      title={page.lead.name}
      crumbs={[{ label: t('room'), href: '/funnel' }]}
      actions={<LeadActions page={page} viewer={viewer} />}
      facts={leadFacts(page, viewer, t)}
    >
      <LeadPath page={page} viewer={viewer} />
      <Columns shape="2-1">
        <LeadHistory page={page} viewer={viewer} before={before} />
        <div>
          <LeadOwners number={2} page={page} viewer={viewer} />
          <LeadCompany number={3} page={page} />
          <LeadContact number={4} page={page} viewer={viewer} />
          <LeadOpportunity number={5} page={page} viewer={viewer} />
        </div>
      </Columns>
    </Page>
  )
}

async function asked({ params, searchParams }: Props) {
  const { leadId } = await params
  const { before } = await searchParams
  return { leadId, before: typeof before === 'string' ? before : undefined }
}
