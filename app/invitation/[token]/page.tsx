import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationForm } from '@/components/auth/invitation-form'
import { SignInPage } from '@/components/auth/sign-in-page'
import { openInvitation } from '@/lib/auth/invitation'
import { legalPages } from '@/lib/settings/legal'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.invitation'))('title') }
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const t = await getTranslations('auth.invitation')
  const invitation = await openInvitation(token)
  return (
    <SignInPage title={t('title')} legal={legalPages()}>
      {invitation ? (
        <InvitationForm token={token} invitation={invitation} />
      ) : (
        <div className="grid gap-4">
          <p>{t('void')}</p>
          <p className="meta">{t('voidHint')}</p>
        </div>
      )}
    </SignInPage>
  )
}
