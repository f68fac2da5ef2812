import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Blocks } from '@/components/home/blocks'
import { FirstSteps } from '@/components/home/first-steps'
import { Greeting, greetingDate } from '@/components/home/greeting'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { homePage } from '@/lib/home/queries'
import { can } from '@/lib/people/permissions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: t('title') }
}

export default async function HomePage() {
  const viewer = await requireViewer()
  const home = await homePage(viewer)
  const t = await getTranslations('home')
  const above = greetingDate(viewer, home.now, (week) => t('week', { week }))
  const sees = can(viewer, 'lead.read').ok
  return (
    <Page title={<Greeting viewer={viewer} now={home.now} />} above={above} plain>
      {!sees || home.empty ? (
        <FirstSteps viewer={viewer} guest={!sees} />
      ) : (
        <Blocks home={home} viewer={viewer} />
      )}
    </Page>
  )
}
