import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { DemoBanner } from '@/components/shell/demo-banner'
import { RailButton } from '@/components/shell/rail'
import { roomsFor } from '@/components/shell/rooms'
import { requireViewer } from '@/lib/auth/current-viewer'
import { legalPages } from '@/lib/settings/legal'
import type { Viewer } from '@/lib/viewer'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const t = await getTranslations('shell')
  return (
    <AppFrame
      organisation={viewer.organisation.name}
      banner={viewer.organisation.demo ? <InventedPerson name={viewer.name} /> : undefined}
      groups={await roomsFor(viewer)}
      foot={[{ href: '/settings', label: t('rooms.settings'), icon: 'settings-2' }]}
      person={{ name: viewer.name, side: viewer.department, detail: await placeOf(viewer) }}
      signOut={
        <form action="/api/auth/sign-out" method="post">
          <RailButton icon="log-out">{t('signOut')}</RailButton>
        </form>
      }
      legal={legalPages().map(({ page, href }) => ({ label: t(`legal.${page}`), href }))}
    >
      {children}
    </AppFrame>
  )
}

async function placeOf(viewer: Viewer): Promise<string> {
  const t = await getTranslations('shell')
  if (viewer.department !== 'NONE') return viewer.organisation.departments[viewer.department]
  return t(`roles.${viewer.role}`)
}

async function InventedPerson({ name }: { name: string }) {
  const t = await getTranslations('demo')
  return (
    <DemoBanner name={name}>
      <Link href="/sign-in" prefetch={false}>
        {t('switch')}
      </Link>
      <Link href="/settings#demo" prefetch={false}>
        {t('settings')}
      </Link>
    </DemoBanner>
  )
}
