import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LeaveForm } from '@/components/people/leave-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { found } from '@/lib/found'
import { departure } from '@/lib/people/queries'

type Props = { params: Promise<{ personId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.leave'))('title') }
}

export default async function LeavePage({ params }: Props) {
  const viewer = await requireViewer()
  const about = await found((await params).personId, (id) => departure(viewer, id))
  const t = await getTranslations('people')
  const { id, name } = about.person
  const crumbs = [
    { label: t('title'), href: '/people' },
    { label: name, href: `/people/${id}` },
  ]
  return (
    <Page title={t('leave.page', { name })} crumbs={crumbs} tool>
      <LeaveForm departure={about} viewer={viewer} />
    </Page>
  )
}
