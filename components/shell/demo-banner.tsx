import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'

type Props = {
  /** Name of the person one looks around as. */
  name: string
  /** Ways to become another person, and to remove the demo company. */
  children?: ReactNode
}

/** Stays above every page of the demo company, so that nobody takes it for real. */
export function DemoBanner({ name, children }: Props) {
  const t = useTranslations('shell.demo')
  return (
    <aside className="demo-banner" aria-label={t('label')}>
      <span className="side-name">
        <Mark side="JOINT" />
        {t('invented')} {t('as', { name })}
      </span>
      {children}
    </aside>
  )
}
