'use client'

import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LiveRegion } from '@/components/ui/live-region'
import { Seam } from '@/components/ui/seam'
import { beside, columnOf } from './arrange'
import { Column } from './column'
import { EndDialog } from './end-dialog'
import { Ends } from './ends'
import { MoveMenu } from './move-menu'
import type { BoardCard, BoardEnd, BoardProps } from './types'
import { useDragging } from './use-dragging'
import { useMoves } from './use-moves'

/** The board as it lives in the browser; rendered on the server too, where every card is a link. */
export function BoardView(props: BoardProps) {
  const { texts, ends, wonStageId } = props
  const moves = useMoves(props)
  const { columns, refused } = moves
  const board = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<{ card: BoardCard; at: DOMRect } | null>(null)
  const [ending, setEnding] = useState<{ card: BoardCard; end: BoardEnd } | null>(null)
  const follow = useFollowedFocus(columns)

  const cardOf = (id: string) => columnOf(columns, id)?.cards.find((card) => card.id === id)

  function toColumn(cardId: string, columnId: string) {
    const card = cardOf(cardId)
    const column = columns.find(({ id }) => id === columnId)
    if (!card || !column) return
    follow(cardId)
    moves.move(card, { columnId, stageId: columnId, name: column.name })
  }

  function toEnd(cardId: string, key: BoardEnd['key']) {
    const card = cardOf(cardId)
    const from = columnOf(columns, cardId)
    const end = ends.find((each) => each.key === key)
    if (!card || !from || !end) return
    if (from.refusal) return moves.refuse(card, from.refusal)
    if (key !== 'WON') return setEnding({ card, end })
    if (wonStageId) moves.move(card, { columnId: null, stageId: wonStageId, name: end.name })
  }

  function onKeyDown(event: KeyboardEvent) {
    const cardId = cardIdOf(event.target)
    if (!cardId) return
    const step = stepOf(event)
    if (step) {
      event.preventDefault()
      const column = beside(columns, cardId, step)
      if (column) toColumn(cardId, column.id)
      else if (step === 1) toEnd(cardId, 'WON')
    }
    if (event.key === 'm' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      openMenu(cardId)
    }
  }

  function openMenu(cardId: string) {
    const card = cardOf(cardId)
    const opener = document.getElementById(`menu-${cardId}`)
    if (card && opener) setMenu({ card, at: opener.getBoundingClientRect() })
  }

  useDragging(board, { toColumn, toEnd })

  return (
    <>
      <LiveRegion />
      {refused ? (
        <Refused sentence={refused.sentence} label={texts.dismiss} onClose={moves.dismiss} />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the links inside it arrive here */}
      <div ref={board} className="board" aria-busy={moves.pending} onKeyDown={onKeyDown}>
        {columns.map((column) => (
          <Fragment key={column.id}>
            {column.seam ? (
              <Seam upright from={column.side === 'SALES' ? 'MARKETING' : 'SALES'}>
                <b title={column.seam}>{texts.seam}</b>
              </Seam>
            ) : null}
            <Column
              column={column}
              texts={texts}
              chosen={column.id === props.chosen}
              refusedId={refused?.cardId}
              openId={menu?.card.id}
              onMenu={openMenu}
            />
          </Fragment>
        ))}
        <Ends ends={ends} texts={texts} />
      </div>
      <p className="meta board-keys">{texts.keys}</p>
      <MoveMenu
        menu={menu}
        columns={columns}
        ends={ends}
        texts={texts}
        onClose={() => setMenu(null)}
        onColumn={toColumn}
        onEnd={toEnd}
      />
      <EndDialog
        ending={ending}
        reasons={props.reasons}
        texts={texts}
        onClose={() => setEnding(null)}
        onEnd={(card, end, fields) => moves.end(card, end.name, { ...fields, exit: end.key })}
      />
    </>
  )
}

type RefusedProps = { sentence: string; label: string; onClose: () => void }

function Refused({ sentence, label, onClose }: RefusedProps) {
  return (
    <div role="alert" className="finding finding-bad">
      <Icon name="circle-exclamation-point" />
      <p>{sentence}</p>
      <IconButton icon="x" label={label} variant="quiet" small onClick={onClose} />
    </div>
  )
}

/** A card that was moved by keyboard keeps the focus in its new column. */
function useFollowedFocus(columns: unknown) {
  const followed = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the columns changed
  useEffect(() => {
    if (!followed.current) return
    document.getElementById(`card-${followed.current}`)?.focus()
  }, [columns])
  return (cardId: string) => {
    const focused = cardIdOf(document.activeElement)
    followed.current = focused === cardId ? cardId : null
  }
}

function cardIdOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest<HTMLElement>('[data-card]')?.dataset.card
}

function stepOf({ altKey, key }: KeyboardEvent): 1 | -1 | null {
  if (!altKey) return null
  if (key === 'ArrowRight') return 1
  return key === 'ArrowLeft' ? -1 : null
}
