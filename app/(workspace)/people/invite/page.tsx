import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InviteForm } from '@/components/people/invite-form'
import { OpenInvitations } from '@/components/people/open-invitations'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/people/permissions'
import { openInvitations } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.invite'))('title') }
}

export default async function InvitePage() {
  const viewer = await requireViewer()
  const t = await getTranslations('people')
  const crumbs = [{ label: t('title'), href: '/people' }]
  if (!can(viewer, 'people.invite').ok) {
    return (
      <Page title={t('invite.title')} crumbs={crumbs} tool>
        <EmptyState kind="forbidden" title={t('onlyAdmins')} />
      </Page>
    )
  }
  return (
    <Page title={t('invite.title')} crumbs={crumbs} tool>
      <p className="meta mb-5">{t('invite.intro')}</p>
      <div className="mb-8">
        <InviteForm viewer={viewer} />
      </div>
      <OpenInvitations invitations={await openInvitations(viewer)} viewer={viewer} />
    </Page>
  )
}
