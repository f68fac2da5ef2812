import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RemoveDemo } from '@/components/demo/remove-demo'
import { SettingsSections } from '@/components/settings/settings-sections'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('settings')
  return (
    <Page title={t('title')} tool>
      <p className="meta mb-5">{t('intro')}</p>
      <SettingsSections viewer={viewer} />
      {viewer.organisation.demo ? <RemoveDemo viewer={viewer} /> : null}
    </Page>
  )
}
