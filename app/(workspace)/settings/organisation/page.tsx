import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrganisationForm } from '@/components/settings/organisation-form'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { currencies, holidayRegions, timeZones } from '@/lib/auth/regions'
import { organisationSettings } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.organisation'))('title') }
}

export default async function OrganisationPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('settings')
  const settings = await organisationSettings(viewer)
  const choices = {
    regions: holidayRegions(viewer.locale),
    timeZones: timeZones(),
    currencies: currencies(),
  }
  return (
    <Page
      title={t('organisation.title')}
      crumbs={[{ label: t('title'), href: '/settings' }]}
      tool
      plain
    >
      <OrganisationForm settings={settings} viewer={viewer} choices={choices} />
    </Page>
  )
}
