import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placedByKind, shifted } from '@/lib/funnel/arrangement'
import { inOrder, isSeam, mayStand, stageKinds } from '@/lib/funnel/stages'
import { departments } from '@/lib/viewer'
import { rounds } from '@/tests/support/rounds'
import { at, stage, stages } from './people'

describe('a funnel', () => {
  test('of the usual stages stands', () => expect(mayStand(stages).ok).toBe(true))

  test('may leave out stages and split them', () => {
    const few = [stage('MQL', 'SALES'), stage('SAL', 'SALES', 'a'), stage('SAL', 'SALES', 'b')]
    const own = [...few, stage('WON', 'MARKETING')].map((each, position) => ({ ...each, position }))
    expect(mayStand(own).ok).toBe(true)
  })

  test.each(['MQL', 'SAL', 'WON'] as const)('does not stand without %s', (kind) => {
    const left = stages.filter((each) => each.kind !== kind)
    expect(mayStand(left)).toMatchObject({ reason: 'funnel.kindMissing', values: { kind } })
  })

  test('does not fall', () => {
    const exchanged = stages.map((each) =>
      each.kind === 'SQL' ? { ...each, position: 2.5 } : each,
    )
    expect(mayStand(exchanged)).toMatchObject({ reason: 'funnel.kindsFall' })
  })

  test('has its seam where the holder changes', () => {
    const seams = stages.filter((each, index) => isSeam(stages[index - 1], each))
    expect(seams.map(({ kind }) => kind)).toEqual(['SAL'])
    expect(isSeam(undefined, at('SAL'))).toBe(false)
  })
})

describe('arranging', () => {
  test('exchanges neighbours and stops at the ends', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    const order = (id: string, direction: 'up' | 'down') =>
      shifted(list, id, direction)
        .map((entry) => entry.id)
        .join('')
    expect(order('b', 'up')).toBe('bac')
    expect(order('b', 'down')).toBe('acb')
    expect(order('a', 'up')).toBe('abc')
    expect(order('c', 'down')).toBe('abc')
    expect(order('x', 'down')).toBe('abc')
  })

  test('a stage that is put in by its kind never makes the funnel fall', () => {
    const made = fc.record({
      kind: fc.constantFrom(...stageKinds),
      holder: fc.constantFrom(...departments),
    })
    fc.assert(
      fc.property(fc.array(made, { maxLength: 6 }), (others) => {
        const own = others.map(({ kind, holder }, index) => stage(kind, holder, `own${index}`))
        const placed = own.reduce((list, each) => placedByKind(list, [each]), stages)
        const numbered = placed.map((each, position) => ({ ...each, position }))
        expect(mayStand(numbered).ok).toBe(true)
        expect(inOrder(numbered)).toEqual(numbered)
      }),
      { numRuns: rounds('propertyRuns') },
    )
  })
})
