import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

type Props = {
  children: ReactNode
  href?: string | undefined
  icon?: IconName | undefined
  on?: boolean
}

/** A thing one can go to; looks the same everywhere. */
export function Chip({ children, href, icon, on }: Props) {
  const className = classNames('chip', on && 'chip-on')
  const inside = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </>
  )
  if (!href) return <span className={className}>{inside}</span>
  return (
    <Link href={href} prefetch={false} className={className} aria-current={on || undefined}>
      {inside}
    </Link>
  )
}

type FilterProps = { children: ReactNode; removeHref: string; removeLabel: string }

/** A filter in force; following it takes the filter away. */
export function FilterChip({ children, removeHref, removeLabel }: FilterProps) {
  return (
    <Link href={removeHref} prefetch={false} className="chip chip-on">
      <span>{children}</span>
      <span className="sr-only">{removeLabel}</span>
      <Icon name="x" />
    </Link>
  )
}

/** A word about a thing, such as “nachgetragen”. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}
