import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { RailButton } from '@/components/shell/rail'
import { roomsFor } from '@/components/shell/rooms'
import { signOut } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { legalPages } from '@/lib/settings/legal'
import type { Viewer } from '@/lib/viewer'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const t = await getTranslations('shell')
  return (
    <AppFrame
      organisation={viewer.organisation.name}
      groups={await roomsFor(viewer)}
      foot={[{ href: '/settings', label: t('rooms.settings'), icon: 'settings-2' }]}
      person={{ name: viewer.name, side: viewer.department, detail: await placeOf(viewer) }}
      signOut={
        <form action={signOut}>
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
