import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveOf, stageEventsFor } from '@/lib/funnel/passes'
import { exitsFrom, mayEnd, mayEnter, mayMove, mayReopen, mayTakeBack } from '@/lib/funnel/rules'
import { exits, leadStates, mayStand } from '@/lib/funnel/stages'
import { departments, roles, type Who } from '@/lib/viewer'
import { rounds } from '@/tests/support/rounds'
import { stages, swapped } from './people'

const stage = fc
  .tuple(fc.constantFrom(...stages), fc.constantFrom(...departments))
  .map(([each, holder]) => ({ ...each, holder }))
const who: fc.Arbitrary<Who> = fc.record({
  id: fc.constantFrom('mara', 'sven'),
  department: fc.constantFrom(...departments, 'NONE'),
  role: fc.constantFrom(...roles),
  bothSides: fc.boolean(),
  approver: fc.boolean(),
  admin: fc.boolean(),
})

test('exchanging the departments changes no decision', () => {
  const state = fc.constantFrom(...leadStates)
  const exit = fc.constantFrom(...exits)
  const maker = fc.constantFrom('mara', 'sven', null)
  fc.assert(
    fc.property(stage, stage, who, state, exit, maker, (from, to, person, lead, way, madeBy) => {
      const decisions = (place: typeof from, target: typeof to, someone: Who) => {
        const standing = { state: lead, stage: place }
        return [
          mayMove(standing, target, someone),
          mayEnd(standing, way, someone),
          mayReopen(standing, target, someone),
          mayTakeBack(standing, madeBy, someone),
          mayEnter(target),
          exitsFrom(place.kind),
          moveOf(place, target),
        ]
      }
      expect(decisions(swapped(from), swapped(to), swapped(person))).toEqual(
        decisions(from, to, person),
      )
    }),
    { numRuns: rounds('propertyRuns') },
  )
})

test('exchanging the departments changes neither the shape of a funnel nor what is written', () => {
  const mirrored = stages.map(swapped)
  expect(mayStand(mirrored)).toEqual(mayStand(stages))
  for (const to of stages) {
    expect(stageEventsFor({ to: swapped(to), reached: [], stages: mirrored })).toEqual(
      stageEventsFor({ to, reached: [], stages }),
    )
  }
})
