import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type LegalLink = { label: string; href: string }

/** Legal links; nothing when none is configured and there is nothing else to show. */
export function PageFoot({ links, children }: { links: LegalLink[]; children?: ReactNode }) {
  const t = useTranslations('shell.legal')
  if (links.length === 0 && !children) return null
  return (
    <footer className="page-foot">
      {links.length > 0 ? (
        <nav aria-label={t('label')} className="flex flex-wrap gap-x-5">
          {links.map(({ label, href }) => (
            <a key={href} href={href} rel="noopener">
              {label}
            </a>
          ))}
        </nav>
      ) : null}
      {children}
    </footer>
  )
}
