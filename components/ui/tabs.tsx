import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type TabLink = {
  label: ReactNode
  href: string
  current?: boolean
  icon?: IconName | undefined
}

type Props = { links: TabLink[]; label: string }

/** Parts of one thing, each with its own address. */
export function Tabs(props: Props) {
  return <Links {...props} className="tabs" />
}

/** The same things seen differently: board or list. */
export function Segments(props: Props) {
  return <Links {...props} className="segments" />
}

function Links({ links, label, className }: Props & { className: string }) {
  return (
    <nav className={className} aria-label={label}>
      {links.map(({ href, current, icon, ...link }) => (
        <Link key={href} href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
          {icon ? <Icon name={icon} small /> : null}
          {link.label}
        </Link>
      ))}
    </nav>
  )
}
