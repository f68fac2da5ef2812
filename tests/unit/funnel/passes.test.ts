import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, inForce, moveOf, reachOf, stageEventsFor } from '@/lib/funnel/passes'
import { kindsUpTo, rankOf, stageKinds } from '@/lib/funnel/stages'
import { rounds } from '@/tests/support/rounds'
import { at, stage, stages } from './people'

describe('what a move means', () => {
  test.each([
    ['MQL', 'SAL', 'forward', [], true],
    ['INQUIRY', 'OPPORTUNITY', 'forward', ['MQL', 'SAL', 'SQL'], true],
    ['SQL', 'WON', 'forward', ['OPPORTUNITY'], false],
    ['SQL', 'SAL', 'backward', [], false],
    ['SAL', 'MQL', 'backward', [], true],
  ] as const)('%s → %s', (from, to, direction, skipped, crossesSeam) => {
    expect(moveOf(at(from), at(to))).toEqual({ direction, skipped, crossesSeam })
  })

  test('between two stages of one kind their order decides, and nothing is skipped', () => {
    const first = { ...stage('SQL', 'SALES', 'talk'), position: 4 }
    const second = { ...stage('SQL', 'SALES', 'visit'), position: 5 }
    expect(moveOf(first, second)).toMatchObject({ direction: 'forward', skipped: [] })
    expect(moveOf(second, first)).toMatchObject({ direction: 'backward', skipped: [] })
  })
})

describe('what is written', () => {
  test('skipped kinds come first and are imputed', () => {
    expect(stageEventsFor({ to: at('SQL'), reached: ['INQUIRY'], stages })).toEqual([
      { kind: 'MQL', stageId: 'MQL', imputed: true },
      { kind: 'SAL', stageId: 'SAL', imputed: true },
      { kind: 'SQL', stageId: 'SQL', imputed: false },
    ])
  })

  test('a kind without a stage of its own is imputed without a stage', () => {
    const without = stages.filter(({ kind }) => kind !== 'SAL')
    expect(stageEventsFor({ to: at('SQL'), reached: kindsUpTo('MQL'), stages: without })).toEqual([
      { kind: 'SAL', stageId: null, imputed: true },
      { kind: 'SQL', stageId: 'SQL', imputed: false },
    ])
  })

  test('a step back writes itself alone and takes no reach away', () => {
    const back = stageEventsFor({ to: at('MQL'), reached: kindsUpTo('SQL'), stages })
    expect(back).toEqual([{ kind: 'MQL', stageId: 'MQL', imputed: false }])
    expect(reachOf([...kindsUpTo('SQL').map((kind) => ({ kind })), ...back])).toEqual(
      kindsUpTo('SQL'),
    )
  })

  test('what was annulled and its correction do not count', () => {
    const lines = [
      { id: 'a', annulsId: null },
      { id: 'b', annulsId: null },
      { id: 'c', annulsId: 'b' },
    ]
    expect(inForce(lines).map(({ id }) => id)).toEqual(['a'])
  })
})

test('reach is closed upward after any way through the funnel, and each kind is imputed at most once', () => {
  const ways = fc.array(fc.constantFrom(...stages), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(ways, (way) => {
      const written: Entry[] = []
      for (const to of way) {
        written.push(...stageEventsFor({ to, reached: reachOf(written), stages }))
      }
      const highest = Math.max(...way.map(({ kind }) => rankOf(kind)))
      const kinds = new Set(written.map(({ kind }) => kind))
      expect([...kinds].sort()).toEqual(stageKinds.slice(0, highest + 1).toSorted())
      expect(written.filter(({ imputed }) => !imputed).map(({ kind }) => kind)).toEqual(
        way.map(({ kind }) => kind),
      )
      const imputed = written.filter((entry) => entry.imputed).map(({ kind }) => kind)
      expect(new Set(imputed).size).toBe(imputed.length)
    }),
    { numRuns: rounds('propertyRuns') },
  )
})
