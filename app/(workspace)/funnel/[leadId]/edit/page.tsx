import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditLead } from '@/components/funnel/lead-forms'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { leadToEdit } from '@/lib/funnel/queries/edit-page'

type Props = { params: Promise<{ leadId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('edit.submit') }
}

export default async function EditLeadPage({ params }: Props) {
  const viewer = await requireViewer()
  const { leadId } = await params
  const { lead, values, choices } = await found(leadId, (id) => leadToEdit(viewer, id))
  const t = await getTranslations('funnel')
  return (
    <Page
      title={t('edit.title', { name: lead.name })}
      tool
      crumbs={[
        { label: t('room'), href: '/funnel' },
        { label: lead.name, href: `/funnel/${lead.id}` },
      ]}
    >
      <EditLead lead={lead} choices={choices} viewer={viewer} values={values} />
    </Page>
  )
}
