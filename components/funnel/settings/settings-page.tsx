import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/ui/page'

type Props = { title: string; children: ReactNode }

/** A page below the settings of the funnel. */
export function FunnelSettingsForm({ title, children }: Props) {
  const t = useTranslations('funnel.settings')
  const settings = useTranslations('settings')
  return (
    <Page
      title={title}
      tool
      crumbs={[
        { label: settings('title'), href: '/settings' },
        { label: t('title'), href: '/settings/funnel' },
      ]}
    >
      {children}
    </Page>
  )
}
