import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeEdit } from '@/lib/edit'
import { Conflict } from '@/lib/verdict'
import { rounds } from '../../support/rounds'

const seen = { version: 4, by: 'Sven', at: new Date('2026-11-23T08:14:00Z') }

describe('two people edit the same thing', () => {
  test('different fields merge silently', () => {
    const base = { name: 'Hausruck', city: 'Ried' }
    const stored = { name: 'Molkerei Hausruck', city: 'Ried' }
    expect(mergeEdit(base, stored, { name: 'Hausruck', city: 'Ried im Innkreis' }, seen)).toEqual({
      city: 'Ried im Innkreis',
    })
  })

  test('the same field is a conflict that carries all three versions and who it was', () => {
    const merge = () => mergeEdit({ name: 'A' }, { name: 'B' }, { name: 'C' }, seen)
    expect(merge).toThrow(Conflict)
    try {
      merge()
    } catch (error) {
      expect(error).toMatchObject({
        fields: [{ field: 'name', current: 'B', yours: 'C', original: 'A' }],
        version: 4,
        by: 'Sven',
        base: { name: 'B' },
      })
    }
  })

  test('the same change by both is none', () => {
    expect(mergeEdit({ name: 'A' }, { name: 'B' }, { name: 'B' }, seen)).toEqual({})
  })

  const value = fc.constantFrom('', 'a', 'b', 'c')
  const row = fc.record({ one: value, two: value, three: value })

  test('nothing anybody typed is lost: merged, or told as a conflict', () => {
    const outcome = (base: typeof mine, theirs: typeof mine, mine: Record<string, string>) => {
      try {
        return { merged: { ...theirs, ...mergeEdit(base, theirs, mine, seen) } }
      } catch (error) {
        if (error instanceof Conflict) return { conflicts: error.fields }
        throw error
      }
    }
    fc.assert(
      fc.property(row, row, row, (base, theirs, mine) => {
        const result = outcome(base, theirs, mine)
        for (const field of ['one', 'two', 'three'] as const) {
          const changedByMe = mine[field] !== base[field]
          const changedByThem = theirs[field] !== base[field]
          const clash = changedByMe && changedByThem && mine[field] !== theirs[field]
          if (result.conflicts) {
            expect(result.conflicts.some((conflict) => conflict.field === field)).toBe(clash)
          } else {
            expect(clash).toBe(false)
            expect(result.merged[field]).toBe(changedByMe ? mine[field] : theirs[field])
          }
        }
      }),
      { numRuns: rounds('propertyRuns') },
    )
  })
})
