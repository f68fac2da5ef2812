import { describe, expect, test } from 'vitest'
import { dayOf, isoDay, isWorkday, moment, mondayOf, workdaysFrom } from '@/prisma/demo/calendar'
import { dice } from '@/prisma/demo/dice'
import { absences, atWork, people } from '@/prisma/demo/people'
import { mondayAfter, yearOf } from '@/prisma/demo/year'

describe('the calendar of the demo company', () => {
  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-16'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-12T21:59:59Z', '2026-07-06'],
    ['2026-07-12T22:00:00Z', '2026-07-13'],
  ])('at %s the week in Vienna began on %s', (now, monday) => {
    expect(mondayOf(new Date(now))).toBe(monday)
  })

  test('knows working days and holidays of Upper Austria', () => {
    expect(isWorkday(dayOf('2026-12-08'))).toBe(false)
    expect(isWorkday(dayOf('2026-12-09'))).toBe(true)
    expect(isWorkday(dayOf('2026-11-22'))).toBe(false)
    expect(isoDay(workdaysFrom(dayOf('2026-12-23'), 2))).toBe('2026-12-28')
    expect(isoDay(workdaysFrom(dayOf('2026-12-28'), -2))).toBe('2026-12-23')
  })

  test('reads clocks as they are there, in winter and in summer', () => {
    expect(moment(dayOf('2026-11-23'), 9 * 60 + 14).toISOString()).toBe('2026-11-23T08:14:00.000Z')
    expect(moment(dayOf('2026-07-06'), 9 * 60 + 14).toISOString()).toBe('2026-07-06T07:14:00.000Z')
  })

  test('a year is 52 weeks and ends three weeks after its Monday', () => {
    const { first, monday, fairs } = yearOf('2026-11-23')
    expect(isoDay(first + 364)).toBe('2026-12-14')
    expect(mondayAfter(first)).toBe(monday)
    expect(fairs.at(-1)?.days.map(isoDay)).toEqual(['2026-11-19', '2026-11-20', '2026-11-21'])
  })

  test('nobody holds a fair at Christmas', () => {
    const { fairs } = yearOf('2026-12-28')
    expect(fairs.at(-1)?.days.map(isoDay)).toEqual(['2026-12-17', '2026-12-18', '2026-12-19'])
  })
})

describe('who is away', () => {
  test('has a deputy of the same department who is not away', () => {
    for (const { person, deputy, from, to } of absences) {
      expect(people[deputy].department).toBe(people[person].department)
      const both = absences.filter((other) => other.person === deputy)
      expect(both.filter((other) => other.from <= to && from <= other.to)).toEqual([])
    }
  })

  test('on the Monday is one person, and the deputy does the work', () => {
    expect(absences.filter(({ from, to }) => from <= 0 && to >= 0)).toHaveLength(1)
    expect(atWork('jonas', 0)).toBe('lea')
    expect(atWork('jonas', -5)).toBe('jonas')
  })
})

describe('chance', () => {
  test('falls the same way for the same seed, for ever', () => {
    const thrown = () => {
      const chance = dice('Traunfeld')
      return [chance.between(1, 100), chance.between(1, 100), chance.between(1, 100)]
    }
    expect(thrown()).toEqual(thrown())
    expect(dice('Traunfeld').share()).toBe(0.6051280037499964)
  })

  test('falls evenly', () => {
    const chance = dice('even')
    const counts = [0, 0, 0, 0, 0, 0]
    for (let left = 6_000; left > 0; left -= 1) {
      const face = chance.between(0, 5)
      counts[face] = (counts[face] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(120)
  })

  test('puts a list into another order without losing anything', () => {
    const list = Array.from({ length: 40 }, (_, index) => index)
    const shuffled = dice('cards').shuffled(list)
    expect(shuffled).not.toEqual(list)
    expect(shuffled.toSorted((one, other) => one - other)).toEqual(list)
  })
})
