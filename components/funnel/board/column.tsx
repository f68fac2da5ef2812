'use client'

import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { Mark } from '@/components/ui/mark'
import { sideClass } from '@/components/ui/side'
import { CardView } from './card'
import { fill } from './fill'
import type { BoardColumn, BoardTexts } from './types'

type Props = {
  column: BoardColumn
  texts: BoardTexts
  chosen: boolean
  refusedId: string | undefined
  openId: string | undefined
  onMenu: (cardId: string) => void
}

/** One stage: whose it is, how many and how much, how long at most, and its newest cards. */
export function Column({ column, texts, chosen, refusedId, openId, onMenu }: Props) {
  const { cards, count, limit, old } = column
  const more = count - cards.length
  return (
    <section
      className={classNames('column', sideClass('column', column.side), chosen && 'column-chosen')}
      aria-labelledby={`stage-${column.id}`}
      data-column={column.id}
    >
      <header className="column-head">
        <h2>
          <Mark side={column.side} />
          <span id={`stage-${column.id}`}>{column.name}</span>
          <b>{count}</b>
        </h2>
        <p>
          {column.sum ? <span title={column.sumFull}>{column.sum}</span> : null}
          {old ? (
            <Link href={old.href} prefetch={false} title={old.full}>
              {old.text}
            </Link>
          ) : null}
          {limit ? <span title={limit.full}>{limit.text}</span> : null}
        </p>
      </header>
      <ul className="cards">
        {cards.map((card) => (
          <CardView
            key={card.id}
            card={card}
            label={fill(texts.menu, { lead: card.name })}
            refused={card.id === refusedId}
            open={card.id === openId}
            onMenu={onMenu}
          />
        ))}
      </ul>
      {count === 0 ? <p className="meta">{texts.none}</p> : null}
      {more > 0 ? (
        <p className="column-more">
          <Link href={column.moreHref} prefetch={false}>
            {fill(texts.more, { count: more })}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
