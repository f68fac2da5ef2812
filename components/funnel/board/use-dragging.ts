'use client'

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type Exit, exits, isOneOf } from '@/lib/funnel/stages'

type Drops = {
  toColumn: (cardId: string, columnId: string) => void
  toEnd: (cardId: string, key: 'WON' | Exit) => void
}

/** Lets cards be dragged onto columns and endings; which those are stands in their data attributes. */
export function useDragging(board: RefObject<HTMLElement | null>, { toColumn, toEnd }: Drops) {
  const drop = useEffectEvent((cardId: string, target: DOMStringMap) => {
    if (target.column) return toColumn(cardId, target.column)
    const key = target.end ?? ''
    if (isOneOf(['WON', ...exits], key)) toEnd(cardId, key)
  })

  useEffect(() => {
    const root = board.current
    if (!root) return
    let undo = attach(root)
    // Cards come and go with every answer of the server.
    const observer = new MutationObserver(() => {
      undo()
      undo = attach(root)
    })
    observer.observe(root, { childList: true, subtree: true })
    const stop = monitorForElements({
      onDrop: ({ source, location }) => {
        const target = location.current.dropTargets[0]?.element
        const cardId = source.element.dataset.card
        if (target instanceof HTMLElement && cardId) drop(cardId, target.dataset)
      },
    })
    return () => {
      observer.disconnect()
      undo()
      stop()
    }
  }, [board])
}

function attach(root: HTMLElement): () => void {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-card]')]
  const targets = [...root.querySelectorAll<HTMLElement>('[data-column], [data-end]')]
  return combine(
    ...cards.map((element) =>
      draggable({
        element,
        onDragStart: () => element.classList.add('card-dragged'),
        onDrop: () => element.classList.remove('card-dragged'),
      }),
    ),
    ...targets.map((element) =>
      dropTargetForElements({
        element,
        onDragEnter: () => element.classList.add('drop-here'),
        onDragLeave: () => element.classList.remove('drop-here'),
        onDrop: () => element.classList.remove('drop-here'),
      }),
    ),
  )
}
