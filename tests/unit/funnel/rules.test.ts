import { describe, expect, test } from 'vitest'
import { exitsFrom, mayEnd, mayEnter, mayMove, mayReopen, mayTakeBack } from '@/lib/funnel/rules'
import { exits, stageKinds } from '@/lib/funnel/stages'
import { at, both, gerd, lena, mara, sven, vera } from './people'

const mql = { state: 'OPEN', stage: at('MQL') } as const
const accepted = { state: 'OPEN', stage: at('SAL') } as const

describe('moving', () => {
  test.each([
    ['the holder within its stages', mql, 'INQUIRY', mara, true],
    ['the holder over the seam', mql, 'SAL', mara, true],
    ['the holder beyond stages that lie between', mql, 'WON', mara, true],
    ['the new holder back over the seam', accepted, 'MQL', sven, true],
    ['the other side before it holds the lead', mql, 'SAL', sven, false],
    ['the former holder', accepted, 'MQL', mara, false],
    ['somebody with both hats', accepted, 'MQL', both, true],
    ['leadership', mql, 'SAL', lena, false],
    ['somebody who may only read', mql, 'SAL', vera, false],
    ['a guest', mql, 'SAL', gerd, false],
  ] as const)('%s', (_who, lead, to, who, allowed) => {
    expect(mayMove(lead, at(to), who).ok).toBe(allowed)
  })

  test.each([
    ['where it stands already', mql, at('MQL'), 'funnel.alreadyThere'],
    ['a lead that left', { ...mql, state: 'LOST' }, at('SAL'), 'funnel.notOpen'],
    ['a won lead', { state: 'WON', stage: at('MQL') }, at('SAL'), 'funnel.notOpen'],
    [
      'to a stage out of use',
      mql,
      { ...at('SAL'), archivedAt: new Date('2026-01-01') },
      'funnel.stageArchived',
    ],
  ] as const)('not %s', (_what, lead, to, reason) => {
    expect(mayMove(lead, to, mara)).toMatchObject({ ok: false, reason })
  })
})

describe('ending', () => {
  test.each([
    ['INQUIRY', ['REJECTED', 'RECYCLED']],
    ['MQL', ['REJECTED', 'RECYCLED']],
    ['SAL', ['REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION']],
    ['SQL', ['DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION']],
    ['OPPORTUNITY', ['DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION']],
    ['WON', []],
  ] as const)('from %s', (kind, fitting) => {
    expect(exitsFrom(kind)).toEqual(fitting)
    const lead = { state: 'OPEN', stage: { ...at(kind), holder: 'MARKETING' } } as const
    expect(exits.filter((exit) => mayEnd(lead, exit, mara).ok)).toEqual(fitting)
  })

  test('is the holder’s, once', () => {
    expect(mayEnd(mql, 'REJECTED', mara).ok).toBe(true)
    expect(mayEnd(mql, 'REJECTED', both).ok).toBe(true)
    for (const who of [sven, lena, vera, gerd]) expect(mayEnd(mql, 'REJECTED', who).ok).toBe(false)
    const ended = { ...mql, state: 'REJECTED' } as const
    expect(mayEnd(ended, 'RECYCLED', mara)).toMatchObject({ reason: 'funnel.notOpen' })
  })
})

describe('coming back', () => {
  test.each(exits)('after %s either side opens the next pass', (state) => {
    const lead = { ...mql, state }
    expect([mara, sven, both].map((who) => mayReopen(lead, at('SQL'), who).ok)).toEqual([
      true,
      true,
      true,
    ])
    expect([lena, vera, gerd].map((who) => mayReopen(lead, at('SQL'), who).ok)).toEqual([
      false,
      false,
      false,
    ])
  })

  test('not while it is open, not after an order', () => {
    expect(mayReopen(mql, at('SAL'), mara)).toMatchObject({ reason: 'funnel.stillOpen' })
    const won = { state: 'WON', stage: at('WON') } as const
    expect(mayReopen(won, at('SAL'), mara)).toMatchObject({ reason: 'funnel.wonStaysWon' })
  })

  test('a pass begins in any stage in use but the order', () => {
    expect(stageKinds.filter((kind) => mayEnter(at(kind)).ok)).toEqual([
      'INQUIRY',
      'MQL',
      'SAL',
      'SQL',
      'OPPORTUNITY',
    ])
    const archived = { ...at('SAL'), archivedAt: new Date('2026-01-01') }
    expect(mayEnter(archived)).toMatchObject({ reason: 'funnel.stageArchived' })
  })
})

test('the last step is taken back by the holder, or by who made it', () => {
  expect(mayTakeBack(accepted, 'mara', mara).ok).toBe(true)
  expect(mayTakeBack(accepted, 'mara', sven).ok).toBe(true)
  expect(mayTakeBack(accepted, 'other', mara).ok).toBe(false)
  expect(mayTakeBack(accepted, null, mara).ok).toBe(false)
  expect(mayTakeBack(accepted, 'lena', lena).ok).toBe(false)
})
