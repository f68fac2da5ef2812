import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SignInFrame } from '@/components/shell/sign-in-frame'
import { LanguageSwitch } from '@/components/shell/switches'
import { setLocale } from '@/lib/auth/actions'

type Props = {
  title: ReactNode
  children: ReactNode
  roomy?: boolean
  legal: { page: 'imprint' | 'privacy' | 'accessibility'; href: string }[]
}

/** A page for people who are not signed in, with the choice of language and the legal links. */
export function SignInPage({ title, children, roomy = false, legal }: Props) {
  const t = useTranslations('shell.legal')
  return (
    <SignInFrame
      title={title}
      roomy={roomy}
      legal={legal.map(({ page, href }) => ({ label: t(page), href }))}
      foot={<LanguageSwitch action={setLocale} current={useLocale()} />}
    >
      {children}
    </SignInFrame>
  )
}
