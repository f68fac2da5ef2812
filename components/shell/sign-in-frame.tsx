import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Intersection, Logo } from '@/components/ui/logo'
import { type LegalLink, PageFoot } from './page-foot'
import { SkipLink } from './skip-link'

type Props = {
  title: ReactNode
  children: ReactNode
  /** Under the promise; names the departments where an organisation is known. */
  detail?: string
  legal?: LegalLink[]
  /** Beside the legal links, such as the choice of language. */
  foot?: ReactNode
  /** For longer forms such as the set-up. */
  roomy?: boolean
}

/** Two halves: what this is, and the way in. For sign-in, invitation and set-up. */
export function SignInFrame({ title, children, detail, legal = [], foot, roomy }: Props) {
  const t = useTranslations('shell')
  return (
    <>
      <SkipLink />
      <div className="sign-in">
        <aside className="sign-in-art">
          <p className="sign-in-brand">
            <Logo width={40} />
            {t('product')}
          </p>
          <Intersection label={t('shapes')} />
          <div>
            <p className="title sign-in-promise">{t('promise')}</p>
            <p className="lead pt-2 text-ink-2">{detail ?? t('promiseDetailNeutral')}</p>
          </div>
        </aside>
        <div className="sign-in-form">
          <main id="content" tabIndex={-1} className={roomy ? 'sign-in-roomy' : undefined}>
            <h1 className="title-tool pb-5">{title}</h1>
            {children}
          </main>
          <PageFoot links={legal}>{foot}</PageFoot>
        </div>
      </div>
    </>
  )
}
