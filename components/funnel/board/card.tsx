'use client'

import Link from 'next/link'
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Deadline } from '@/components/ui/deadline'
import { Icon } from '@/components/ui/icon'
import { Avatars } from '@/components/ui/person'
import type { BoardCard } from './types'

type Props = {
  card: BoardCard
  label: string
  refused: boolean
  open: boolean
  onMenu: (cardId: string) => void
}

/** A lead in at most four lines; without JavaScript its ⋮ leads to a page with the same choices. */
export const CardView = memo(function CardView({ card, label, refused, open, onMenu }: Props) {
  return (
    <li className={classNames('card', refused && 'card-refused')} data-card={card.id}>
      <Link
        id={`card-${card.id}`}
        href={`/funnel/${card.id}`}
        prefetch={false}
        className="card-name"
        draggable={false}
      >
        {card.name}
      </Link>
      {card.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="card-foot">
        {card.deadline ? (
          <span title={card.deadline.full}>
            <Deadline tone={card.deadline.tone}>{card.deadline.text}</Deadline>
          </span>
        ) : (
          <span />
        )}
        <Avatars people={card.people} />
      </div>
      <Link
        id={`menu-${card.id}`}
        href={`/funnel/${card.id}/move`}
        prefetch={false}
        className="card-menu"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={label}
        draggable={false}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onMenu(card.id)
        }}
      >
        <Icon name="ellipsis-vertical" />
      </Link>
    </li>
  )
})
