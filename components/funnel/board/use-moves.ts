'use client'

import { useRouter } from 'next/navigation'
import { useOptimistic, useRef, useState, useTransition } from 'react'
import { announce } from '@/components/ui/live-region'
import { type FormState, idle } from '@/lib/form-state'
import { endCard, moveCard } from '@/lib/funnel/actions'
import { columnOf, type Shift, shifted } from './arrange'
import { fill } from './fill'
import type { BoardCard, BoardColumn, BoardProps } from './types'

type Answer = Promise<FormState>
export type Refused = { cardId: string; sentence: string }
export type Target = { columnId: string | null; stageId: string; name: string }

/** Moves cards: shown at once, told to screen readers, taken back with its reason when refused. */
export function useMoves({ columns: stored, texts }: BoardProps) {
  const [columns, show] = useOptimistic<BoardColumn[], Shift>(stored, shifted)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [pending, startTransition] = useTransition()
  const router = useRouter()
  const inTurn = useTurns()

  function attempt(card: BoardCard, toColumnId: string | null, send: (data: FormData) => Answer) {
    setRefused(null)
    startTransition(async () => {
      show({ cardId: card.id, toColumnId })
      const answer = await inTurn(card, send)
      if (answer.status === 'done') return
      const values = {
        lead: card.name,
        sentence: answer.sentence ?? firstError(answer) ?? texts.failed,
      }
      const sentence = fill(texts.refused, values)
      announce(sentence)
      setRefused({ cardId: card.id, sentence })
      router.refresh()
    })
  }

  function move(card: BoardCard, to: Target) {
    const from = columnOf(columns, card.id)
    const column = columns.find(({ id }) => id === to.columnId)
    if (!from || from.id === to.columnId) return
    if (from.refusal) return refuse(card, from.refusal)
    const count = (column?.count ?? 0) + 1
    const values = { lead: card.name, from: from.name, to: to.name, position: 1, count }
    announce(fill(column ? texts.moved : texts.gone, values))
    attempt(card, to.columnId, (data) => {
      data.set('toStageId', to.stageId)
      return moveCard(idle, data)
    })
  }

  function end(card: BoardCard, name: string, fields: Record<string, string>) {
    const from = columnOf(columns, card.id)
    announce(fill(texts.gone, { lead: card.name, from: from?.name ?? '', to: name }))
    attempt(card, null, (data) => {
      for (const [field, value] of Object.entries(fields)) data.set(field, value)
      return endCard(idle, data)
    })
  }

  function refuse(card: BoardCard, reason: string) {
    const sentence = fill(texts.refused, { lead: card.name, sentence: reason })
    announce(sentence)
    setRefused({ cardId: card.id, sentence })
  }

  return { columns, pending, refused, dismiss: () => setRefused(null), move, end, refuse }
}

/**
 * Sends one move after the other: whoever moves a card on before the answer has come rests on the
 * version that the answer brings, not on the one the page was drawn with.
 */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const versions = useRef(new Map<string, number>())
  return (card: BoardCard, send: (data: FormData) => Answer): Answer => {
    const turn = last.current.then(async () => {
      const known = versions.current.get(card.id) ?? 0
      const answer = await send(identified(card, Math.max(card.version, known)))
      versions.current.set(card.id, versionOf(answer) ?? known)
      return answer
    })
    const answered = turn.catch((): FormState => ({ status: 'failed' }))
    last.current = answered
    return answered
  }
}

function identified(card: BoardCard, version: number): FormData {
  const data = new FormData()
  data.set('leadId', card.id)
  data.set('version', String(version))
  data.set('requestId', newRequestId())
  return data
}

function versionOf({ result }: FormState): number | undefined {
  if (typeof result !== 'object' || result === null || !('version' in result)) return undefined
  return typeof result.version === 'number' ? result.version : undefined
}

/** `randomUUID` is missing where a page came over plain http from another machine. */
function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function firstError({ errors }: FormState): string | undefined {
  return Object.values(errors ?? {})[0]
}
