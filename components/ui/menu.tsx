'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { IconButton } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type MenuEntry = {
  key: string
  label: ReactNode
  /** Second line; says why where the entry is blocked. */
  detail?: ReactNode
  icon?: IconName | undefined
  href?: string | undefined
  onSelect?: (() => void) | undefined
  blocked?: boolean | undefined
}

type Props = { label: string; entries: MenuEntry[]; title?: ReactNode; icon?: IconName }

/** Acts on one thing: arrows, letters, Enter and Escape work as in every menu. Not for reading pages. */
export function Menu({ label, entries, title, icon = 'ellipsis-vertical' }: Props) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={<IconButton icon={icon} label={label} variant="quiet" small />} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align="end" sideOffset={4} className="z-[8]">
          <BaseMenu.Popup className="menu">
            <BaseMenu.Group>
              {title ? (
                <BaseMenu.GroupLabel className="menu-label">{title}</BaseMenu.GroupLabel>
              ) : null}
              {entries.map(({ key, ...entry }) => (
                <Entry key={key} {...entry} />
              ))}
            </BaseMenu.Group>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

function Entry({ label, detail, icon, href, onSelect, blocked }: Omit<MenuEntry, 'key'>) {
  const inside = (
    <>
      {icon ? <Icon name={icon} small /> : null}
      <span>
        {label}
        {detail ? <small>{detail}</small> : null}
      </span>
    </>
  )
  if (href && !blocked) {
    return (
      <BaseMenu.Item className="menu-item" render={<Link href={href} prefetch={false} />}>
        {inside}
      </BaseMenu.Item>
    )
  }
  return (
    <BaseMenu.Item className="menu-item" disabled={blocked} onClick={onSelect}>
      {inside}
    </BaseMenu.Item>
  )
}
