import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { fontClasses } from '@/components/shell/fonts'
import { currentTheme } from '@/lib/auth/theme'
import './globals.css'

/** Every page is rendered per request: the policy's nonce is fresh and nothing personal is kept. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { template: '%s · Einklang', default: 'Einklang' },
    description: t('promiseDetailNeutral'),
    robots: { index: false, follow: false },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} data-theme={await currentTheme()} className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
