import type { BoardCard, BoardColumn } from './types'

export type Shift = { cardId: string; toColumnId: string | null }

/** The board as it looks as soon as a card was moved, before the answer: newest first, or gone. */
export function shifted(columns: BoardColumn[], { cardId, toColumnId }: Shift): BoardColumn[] {
  const from = columnOf(columns, cardId)
  const card = from?.cards.find(({ id }) => id === cardId)
  if (!from || !card || from.id === toColumnId) return columns
  return columns.map((column) => {
    if (column.id === from.id) return without(column, cardId)
    return column.id === toColumnId ? withFirst(column, card) : column
  })
}

export function columnOf(columns: BoardColumn[], cardId: string): BoardColumn | undefined {
  return columns.find(({ cards }) => cards.some(({ id }) => id === cardId))
}

/** The column beside the one a card stands in; undefined at the ends. */
export function beside(
  columns: BoardColumn[],
  cardId: string,
  step: 1 | -1,
): BoardColumn | undefined {
  const from = columns.findIndex(({ cards }) => cards.some(({ id }) => id === cardId))
  return from === -1 ? undefined : columns[from + step]
}

function without(column: BoardColumn, cardId: string): BoardColumn {
  const cards = column.cards.filter(({ id }) => id !== cardId)
  return { ...column, cards, count: column.count - 1 }
}

function withFirst(column: BoardColumn, card: BoardCard): BoardColumn {
  return { ...column, cards: [card, ...column.cards], count: column.count + 1 }
}
