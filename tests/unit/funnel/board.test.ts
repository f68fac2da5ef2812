import { expect, test } from 'vitest'
import { beside, columnOf, shifted } from '@/components/funnel/board/arrange'
import { fill } from '@/components/funnel/board/fill'
import type { BoardColumn } from '@/components/funnel/board/types'

function column(id: string, ...cards: string[]): BoardColumn {
  return {
    id,
    name: id,
    side: 'SALES',
    count: cards.length + 10,
    sum: '',
    sumFull: '',
    limit: null,
    old: null,
    moreHref: '',
    refusal: null,
    exits: [],
    seam: null,
    cards: cards.map((name) => ({
      id: name,
      name,
      version: 1,
      lines: [],
      deadline: null,
      people: [],
    })),
  }
}

const columns = [column('a', 'one', 'two'), column('b', 'three'), column('c')]
const shape = (all: BoardColumn[]) =>
  all.map(({ id, count, cards }) => `${id}${count}:${cards.map((card) => card.id).join(',')}`)

test('a moved card stands first in its new column, and both columns count anew', () => {
  expect(shape(shifted(columns, { cardId: 'two', toColumnId: 'b' }))).toEqual([
    'a11:one',
    'b12:two,three',
    'c10:',
  ])
})

test('an ended card is gone; an unknown one or one that stays changes nothing', () => {
  expect(shape(shifted(columns, { cardId: 'three', toColumnId: null }))).toEqual([
    'a12:one,two',
    'b10:',
    'c10:',
  ])
  expect(shifted(columns, { cardId: 'x', toColumnId: 'b' })).toBe(columns)
  expect(shifted(columns, { cardId: 'one', toColumnId: 'a' })).toBe(columns)
})

test('the neighbour of a column ends at the ends', () => {
  expect(beside(columns, 'three', 1)?.id).toBe('c')
  expect(beside(columns, 'three', -1)?.id).toBe('a')
  expect(beside(columns, 'one', -1)).toBeUndefined()
  expect(beside(columns, 'x', 1)).toBeUndefined()
  expect(columnOf(columns, 'x')).toBeUndefined()
})

test('sentences are filled in, unknown words stay', () => {
  expect(fill('{lead}: {from} → {to} {x}', { lead: 'A', from: 'b', to: 3 })).toBe('A: b → 3 {x}')
})
