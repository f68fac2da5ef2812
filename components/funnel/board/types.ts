import type { DeadlineTone } from '@/components/ui/deadline'
import type { Exit } from '@/lib/funnel/stages'
import type { Department } from '@/lib/viewer'

/** A card as the browser gets it: everything is text already. */
export type BoardCard = {
  id: string
  name: string
  version: number
  lines: string[]
  deadline: { tone: DeadlineTone; text: string; full: string } | null
  people: { name: string; side: Department }[]
}

export type BoardColumn = {
  id: string
  name: string
  side: Department
  count: number
  sum: string
  sumFull: string
  limit: { text: string; full: string } | null
  old: { text: string; full: string; href: string } | null
  moreHref: string
  /** Why this person may not move what stands here; null when they may. */
  refusal: string | null
  exits: Exit[]
  cards: BoardCard[]
  /** Between this column and the one before it responsibility changes hands. */
  seam: string | null
}

export type BoardEnd = {
  /** Stage of the order, or an exit. */
  key: 'WON' | Exit
  name: string
  count: number
  href: string
}

export type BoardReason = { id: string; exit: Exit; name: string }

/** Sentences of the board; words in braces are filled in by the browser. */
export type BoardTexts = {
  menu: string
  menuTitle: string
  endTitle: string
  moved: string
  gone: string
  refused: string
  failed: string
  dismiss: string
  more: string
  none: string
  seam: string
  end: string
  since: string
  keys: string
  dialog: string
  reason: string
  note: string
  submit: string
  cancel: string
  close: string
  optional: string
}

export type BoardProps = {
  columns: BoardColumn[]
  ends: BoardEnd[]
  wonStageId: string | null
  reasons: BoardReason[]
  texts: BoardTexts
  locale: string
  /** Column shown where there is room for one only. */
  chosen: string
  label: string
}
