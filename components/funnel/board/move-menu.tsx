'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Mark } from '@/components/ui/mark'
import type { Exit } from '@/lib/funnel/stages'
import { columnOf } from './arrange'
import { fill } from './fill'
import type { BoardCard, BoardColumn, BoardEnd, BoardTexts } from './types'

type Props = {
  menu: { card: BoardCard; at: DOMRect } | null
  columns: BoardColumn[]
  ends: BoardEnd[]
  texts: BoardTexts
  onClose: () => void
  onColumn: (cardId: string, columnId: string) => void
  onEnd: (cardId: string, key: 'WON' | Exit) => void
}

/** One menu for all cards, beside the card that asked for it; arrows, Home, End, Enter and Escape work. */
export function MoveMenu({ menu, columns, ends, texts, onClose, onColumn, onEnd }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const cardId = menu?.card.id
  useEffect(() => {
    const element = popup.current
    if (!element || !menu) return
    element.showPopover()
    place(element, menu.at)
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [menu])
  if (!menu || !cardId) return null
  const from = columnOf(columns, cardId)
  const choose = (act: () => void) => () => {
    close(popup.current, cardId)
    act()
  }
  return (
    <div
      ref={popup}
      popover="auto"
      role="menu"
      aria-label={fill(texts.menu, { lead: menu.card.name })}
      className="menu board-menu"
      onKeyDown={walk}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <Group title={from?.refusal ?? texts.menuTitle}>
        {columns
          .filter(({ id }) => id !== from?.id)
          .map((column) => (
            <Item key={column.id} onSelect={choose(() => onColumn(cardId, column.id))}>
              <Mark side={column.side} />
              {column.name}
            </Item>
          ))}
      </Group>
      <Group title={texts.endTitle}>
        {ends
          .filter(({ key }) => key === 'WON' || from?.exits.includes(key))
          .map(({ key, name }) => (
            <Item key={key} onSelect={choose(() => onEnd(cardId, key))}>
              {name}
            </Item>
          ))}
      </Group>
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-label={title}>
      <div className="menu-label" aria-hidden="true">
        {title}
      </div>
      {children}
    </div>
  )
}

function Item({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <button type="button" role="menuitem" className="menu-item" onClick={onSelect}>
      {children}
    </button>
  )
}

/** Right edge at the button, below it or above it, whichever has room. */
function place(element: HTMLElement, at: DOMRect) {
  const { width, height } = element.getBoundingClientRect()
  const below = at.bottom + height < window.innerHeight
  element.style.left = `${Math.max(8, at.right - width)}px`
  element.style.top = `${below ? at.bottom : Math.max(8, at.top - height)}px`
}

function close(element: HTMLElement | null, cardId: string) {
  element?.hidePopover()
  document.getElementById(`card-${cardId}`)?.focus()
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll('[role=menuitem]')]
  const now = document.activeElement ? items.indexOf(document.activeElement) : -1
  const next = {
    ArrowDown: (now + 1) % items.length,
    ArrowUp: (now - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  const item = items[next]
  if (item instanceof HTMLElement) item.focus()
}
