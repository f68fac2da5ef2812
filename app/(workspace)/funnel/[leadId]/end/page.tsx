import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EndForm } from '@/components/funnel/end-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { Tabs } from '@/components/ui/tabs'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { leadStep } from '@/lib/funnel/queries/step-page'

type Props = {
  params: Promise<{ leadId: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('end.submit') }
}

export default async function EndLeadPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { leadId } = await params
  const asked = await searchParams
  const step = await found(leadId, (id) => leadStep(viewer, id))
  const t = await getTranslations('funnel')
  const { lead, exits } = step
  const chosen = exits.find((exit) => exit === asked.exit) ?? exits[0]
  return (
    <Page
      title={t('end.title', { name: lead.name })}
      tool
      crumbs={[
        { label: t('room'), href: '/funnel' },
        { label: lead.name, href: `/funnel/${lead.id}` },
      ]}
    >
      {chosen ? (
        <>
          <Tabs
            label={t('fields.exit')}
            links={exits.map((exit) => ({
              label: t(`exits.${exit}`),
              href: `/funnel/${lead.id}/end?exit=${exit}`,
              current: exit === chosen,
            }))}
          />
          <EndForm key={chosen} step={step} exit={chosen} />
        </>
      ) : (
        <EmptyState
          kind="forbidden"
          title={t('end.none')}
          action={<LinkButton href={`/funnel/${lead.id}`}>{lead.name}</LinkButton>}
        />
      )}
    </Page>
  )
}
