import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SetUpForm } from '@/components/auth/set-up-form'
import { SignInPage } from '@/components/auth/sign-in-page'
import { LookAround } from '@/components/demo/look-around'
import { currencies, holidayRegions, timeZones } from '@/lib/auth/regions'
import { isSetUpTokenOpen } from '@/lib/auth/set-up-token'
import { legalPages } from '@/lib/settings/legal'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.setUp'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const { token } = await searchParams
  const t = await getTranslations('auth.setUp')
  if (typeof token !== 'string' || !(await isSetUpTokenOpen(token))) {
    return (
      <SignInPage title={t('voidTitle')} legal={legalPages()}>
        <p>{t('void')}</p>
      </SignInPage>
    )
  }
  return (
    <SignInPage title={t('title')} legal={legalPages()} roomy>
      <SetUpForm
        token={token}
        regions={holidayRegions(await getLocale())}
        timeZones={timeZones()}
        currencies={currencies()}
      />
      <LookAround token={token} />
    </SignInPage>
  )
}
