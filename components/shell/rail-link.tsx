'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import type { RailEntry } from './entries'

type Props = RailEntry & { className?: string }

/** Marks itself when the page, or a page below it, is open. */
export function RailLink({ href, label, icon, count, className = 'rail-link' }: Props) {
  const current = isBelow(usePathname(), href)
  return (
    <Link
      href={href}
      prefetch={false}
      className={className}
      aria-current={current ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {count && count.value > 0 ? (
        <span className="rail-count">
          <span aria-hidden="true">{count.value}</span>
          <span className="sr-only">{count.label}</span>
        </span>
      ) : null}
    </Link>
  )
}

function isBelow(path: string, href: string) {
  return path === href || path.startsWith(`${href}/`)
}
