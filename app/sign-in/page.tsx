import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NotSetUp } from '@/components/auth/not-set-up'
import { PersonasForm } from '@/components/auth/personas-form'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SignInPage } from '@/components/auth/sign-in-page'
import { currentViewer } from '@/lib/auth/current-viewer'
import { openDemo } from '@/lib/auth/demo'
import { demoPersonas, installation } from '@/lib/auth/queries'
import { returnPath } from '@/lib/auth/return-path'
import { legalPages } from '@/lib/settings/legal'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn') }
}

export default async function Page({ searchParams }: Props) {
  const next = returnPath((await searchParams).next)
  const viewer = await currentViewer()
  const demo = await openDemo()
  // Whoever looks around as an invented person may become another one.
  if (viewer && !(demo && viewer.organisation.demo)) redirect(next)
  const t = await getTranslations('auth')
  if (!demo && !(await installation()).founded) {
    return (
      <SignInPage title={t('notSetUp.title')} legal={legalPages()}>
        <NotSetUp />
      </SignInPage>
    )
  }
  return (
    <SignInPage title={t('signIn')} legal={legalPages()}>
      <SignInForm next={next} />
      {demo ? <PersonasForm {...(await demoPersonas(demo))} next={next} /> : null}
    </SignInPage>
  )
}
