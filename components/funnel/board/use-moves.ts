'use client'

import { useRouter } from 'next/navigation'
import { useOptimistic, useState, useTransition } from 'react'
import { announce } from '@/components/ui/live-region'
import { type FormState, idle } from '@/lib/form-state'
import { endCard, moveCard } from '@/lib/funnel/actions'
import { columnOf, type Shift, shifted } from './arrange'
import { fill } from './fill'
import type { BoardCard, BoardColumn, BoardProps } from './types'

export type Refused = { cardId: string; sentence: string }
export type Target = { columnId: string | null; stageId: string; name: string }

/** Moves cards: shown at once, told to screen readers, taken back with its reason when refused. */
export function useMoves({ columns: stored, texts }: BoardProps) {
  const [columns, show] = useOptimistic<BoardColumn[], Shift>(stored, shifted)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [pending, startTransition] = useTransition()
  const router = useRouter()

  function attempt(card: BoardCard, toColumnId: string | null, send: () => Promise<FormState>) {
    setRefused(null)
    startTransition(async () => {
      show({ cardId: card.id, toColumnId })
      const answer = await send().catch((): FormState => ({ status: 'failed' }))
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
    attempt(card, to.columnId, () => moveCard(idle, sent(card, { toStageId: to.stageId })))
  }

  function end(card: BoardCard, name: string, fields: Record<string, string>) {
    const from = columnOf(columns, card.id)
    announce(fill(texts.gone, { lead: card.name, from: from?.name ?? '', to: name }))
    attempt(card, null, () => endCard(idle, sent(card, fields)))
  }

  function refuse(card: BoardCard, reason: string) {
    const sentence = fill(texts.refused, { lead: card.name, sentence: reason })
    announce(sentence)
    setRefused({ cardId: card.id, sentence })
  }

  return { columns, pending, refused, dismiss: () => setRefused(null), move, end, refuse }
}

function sent(card: BoardCard, fields: Record<string, string>): FormData {
  const data = new FormData()
  const all = {
    ...fields,
    leadId: card.id,
    version: String(card.version),
    requestId: newRequestId(),
  }
  for (const [name, value] of Object.entries(all)) data.set(name, value)
  return data
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
