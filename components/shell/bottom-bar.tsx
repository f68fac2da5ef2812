import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RailEntry, RailGroup } from './entries'
import { MoreSheet } from './more-sheet'
import { RailGroups, RailList } from './rail'
import { RailLink } from './rail-link'

type Props = { groups: RailGroup[]; foot: RailEntry[]; signOut: ReactNode }

/** Below 640 px: the first four rooms, and a sheet with all of them. */
export function BottomBar({ groups, foot, signOut }: Props) {
  const t = useTranslations('shell')
  const first = groups.flatMap(({ entries }) => entries).slice(0, 4)
  return (
    <nav className="bottom-bar" aria-label={t('navigation')}>
      {first.map((entry) => (
        <RailLink key={entry.href} {...entry} count={undefined} className="bottom-link" />
      ))}
      <MoreSheet label={t('more')}>
        <RailGroups groups={groups} />
        <RailList entries={foot} />
        {signOut}
      </MoreSheet>
    </nav>
  )
}
