import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { NameForm } from '@/components/settings/name-form'
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/switches'
import { Page } from '@/components/ui/page'
import { Section } from '@/components/ui/section'
import { setLocale, setTheme } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { currentTheme } from '@/lib/auth/theme'
import { ownAccount } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.account'))('title') }
}

export default async function AccountPage() {
  const viewer = await requireViewer()
  const t = await getTranslations('settings')
  const account = await ownAccount(viewer)
  return (
    <Page title={t('account.title')} crumbs={[{ label: t('title'), href: '/settings' }]} tool plain>
      <Section number={1} title={t('account.nameTitle')}>
        <NameForm account={account} />
      </Section>
      <Section number={2} title={t('account.language')}>
        <LanguageSwitch action={setLocale} current={viewer.locale} />
      </Section>
      <Section number={3} title={t('account.theme')}>
        <ThemeSwitch action={setTheme} current={await currentTheme()} />
      </Section>
      <Section number={4} title={t('account.place')}>
        <p>{t('account.placeHint')}</p>
        <p>
          <Link href={`/people/${viewer.id}`} prefetch={false}>
            {t('account.toPerson')}
          </Link>
        </p>
      </Section>
    </Page>
  )
}
