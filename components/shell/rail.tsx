import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { Logo } from '@/components/ui/logo'
import { Avatar } from '@/components/ui/person'
import type { Side } from '@/components/ui/side'
import type { RailEntry, RailGroup } from './entries'
import { RailLink } from './rail-link'

export type RailProps = {
  organisation: string
  groups: RailGroup[]
  /** Below the line: settings. */
  foot: RailEntry[]
  person: { name: string; side: Side; detail: string }
  /** The form that signs out, with a RailButton in it. */
  signOut: ReactNode
}

/** The rooms of the house, at the left from 640 px. */
export function Rail({ organisation, groups, foot, person, signOut }: RailProps) {
  const t = useTranslations('shell')
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <Link href="/home" prefetch={false} className="rail-brand">
        <Logo />
        <span>
          {t('product')}
          <small>{organisation}</small>
        </span>
      </Link>
      <RailGroups groups={groups} />
      <div className="rail-foot">
        <RailList entries={foot} />
        {signOut}
        <div className="rail-me">
          <Avatar name={person.name} side={person.side} />
          <span>
            {person.name}
            <small>{person.detail}</small>
          </span>
        </div>
      </div>
    </nav>
  )
}

export function RailGroups({ groups }: { groups: RailGroup[] }) {
  return groups.map(({ label, entries }) => (
    <div key={label}>
      <h2>{label}</h2>
      <RailList entries={entries} />
    </div>
  ))
}

export function RailList({ entries }: { entries: RailEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href}>
          <RailLink {...entry} />
        </li>
      ))}
    </ul>
  )
}

/** Button of a form in the rail. */
export function RailButton({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <button type="submit" className="rail-link">
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  )
}
