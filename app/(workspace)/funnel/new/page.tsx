import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewLead } from '@/components/funnel/lead-forms'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { newLeadValues } from '@/lib/funnel/queries/choices'
import { startsWithSchema } from '@/lib/funnel/schema'
import { can } from '@/lib/people/permissions'

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funnel'))('new.title') }
}

export default async function NewLeadPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const t = await getTranslations('funnel')
  const allowed = can(viewer, 'lead.create')
  const crumbs = [{ label: t('room'), href: '/funnel' }]
  if (!allowed.ok) {
    const say = await getTranslations()
    return (
      <Page title={t('new.title')} tool crumbs={crumbs}>
        <EmptyState kind="forbidden" title={say(allowed.reason, allowed.values)} />
      </Page>
    )
  }
  const asked = startsWithSchema.parse(await searchParams)
  const { choices, values } = await newLeadValues(viewer, asked)
  return (
    <Page title={t('new.title')} tool crumbs={crumbs}>
      <NewLead choices={choices} viewer={viewer} values={values} />
    </Page>
  )
}
