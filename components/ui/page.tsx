import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Crumb = { label: string; href: string }
export type Fact = { label: string; value: ReactNode }

type Props = {
  title: ReactNode
  children: ReactNode
  /** At most two, the way down to this page. */
  crumbs?: Crumb[]
  /** One line above the title, such as today's date. */
  above?: ReactNode
  /** Buttons at the right; one primary at most. */
  actions?: ReactNode
  /** What is this, who owns it, last touched; the next step always last. */
  facts?: Fact[]
  /** A row below the head: filters, steps. */
  bar?: ReactNode
  /** Tools have a smaller title than documents. */
  tool?: boolean
  /** Uses the whole width and has no numbers in the margin, as a board does. */
  wide?: boolean
  /** No rule below the head: the first section brings its own. */
  plain?: boolean
}

/** Every page inside the frame: head with the 2-px rule, then what it is about. */
export function Page({ title, children, facts, bar, tool, wide, plain, ...head }: Props) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={classNames('page', wide ? 'page-wide' : 'page-margin')}
    >
      <div className={classNames('page-head', plain && 'page-head-plain')}>
        <div>
          {head.crumbs ? <Crumbs crumbs={head.crumbs} /> : null}
          {head.above ? <p className="meta">{head.above}</p> : null}
          <h1 className={tool ? 'title-tool' : 'title'}>{title}</h1>
        </div>
        {head.actions ? <div className="page-actions">{head.actions}</div> : null}
      </div>
      {facts ? <Facts facts={facts} /> : null}
      {bar ? <div className="page-bar">{bar}</div> : null}
      {children}
    </main>
  )
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('ui')
  return (
    <nav className="crumbs" aria-label={t('path')}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
