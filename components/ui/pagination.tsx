import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from './button'

type Props = {
  /** Address of the page before, when there is one. */
  newerHref?: string | undefined
  olderHref?: string | undefined
  /** What is shown, such as “51–100 von 2 480”. */
  children?: ReactNode
}

/** Pages by key: nothing is skipped or shown twice when rows come in meanwhile. */
export function Pagination({ newerHref, olderHref, children }: Props) {
  const t = useTranslations('ui')
  if (!newerHref && !olderHref && !children) return null
  return (
    <nav className="pagination" aria-label={t('pages')}>
      <span className="meta">{children}</span>
      <span className="line">
        {newerHref ? (
          <LinkButton href={newerHref} small icon="arrow-left" rel="prev">
            {t('newer')}
          </LinkButton>
        ) : null}
        {olderHref ? (
          <LinkButton href={olderHref} small icon="arrow-right" rel="next">
            {t('older')}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  )
}
