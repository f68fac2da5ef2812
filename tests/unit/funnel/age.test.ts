import { expect, test } from 'vitest'
import { ageInDays, daysLeft, isOld } from '@/lib/funnel/age'

const entered = { enteredAt: new Date('2026-11-20T09:00:00Z'), dateUnknown: false }

test.each([
  ['2026-11-20T09:00:00Z', 0, 2, false],
  ['2026-11-20T10:00:00Z', 0, 2, false],
  ['2026-11-21T09:00:00Z', 1, 1, false],
  ['2026-11-22T09:00:00Z', 2, 0, false],
  ['2026-11-22T09:00:00.001Z', 2, -1, true],
  ['2026-11-25T10:00:00Z', 5, -4, true],
])('at %s it is %i days old and has %i left', (at, age, left, old) => {
  const now = new Date(at)
  expect(ageInDays(entered, now)).toBe(age)
  expect(daysLeft(entered, 2, now)).toBe(left)
  expect(isOld(entered, 2, now)).toBe(old)
})

test('without a known entry there is no age, without a limit nothing is old', () => {
  const now = new Date('2027-01-01T00:00:00Z')
  const unknown = { ...entered, dateUnknown: true }
  expect([ageInDays(unknown, now), daysLeft(unknown, 2, now), isOld(unknown, 2, now)]).toEqual([
    null,
    null,
    false,
  ])
  expect([daysLeft(entered, null, now), isOld(entered, null, now)]).toEqual([null, false])
})

test('an entry that lies ahead is not younger than new', () => {
  expect(ageInDays(entered, new Date('2026-11-19T00:00:00Z'))).toBe(0)
})
