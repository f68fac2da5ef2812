import { describe, expect, test } from 'vitest'
import { byUrgency, todayIn, urgencyOf, type Waiting } from '@/lib/home/rules'

const now = new Date('2026-11-23T08:14:00Z')
const today = new Date('2026-11-23T00:00:00Z')

function lead(fields: Partial<Waiting> = {}): Waiting {
  return {
    id: 'l',
    name: 'Molkerei Hausruck',
    nextStep: 'anrufen',
    nextStepOn: null,
    enteredAt: new Date('2026-11-20T08:00:00Z'),
    maxAgeDays: 7,
    dateUnknown: false,
    ...fields,
  }
}

const on = (day: string) => new Date(`${day}T00:00:00Z`)

describe('what waits for me', () => {
  test.each([
    ['yesterday', '2026-11-22', 'overdue'],
    ['today', '2026-11-23', 'today'],
    ['in a week', '2026-11-30', 'soon'],
    ['in eight days', '2026-12-01', null],
  ])('a next step due %s', (_when, day, urgency) => {
    expect(urgencyOf(lead({ nextStepOn: on(day) }), today, now)).toBe(urgency)
  })

  test.each([
    ['exactly at the limit', '2026-11-16T08:14:00Z', 7, null],
    ['a moment beyond it', '2026-11-16T08:13:59Z', 7, 'old'],
    ['without a limit', '2020-01-01T00:00:00Z', null, null],
  ])('a lead that has stood %s', (_when, since, maxAgeDays, urgency) => {
    const enteredAt = new Date(since)
    expect(urgencyOf(lead({ enteredAt, maxAgeDays }), today, now)).toBe(urgency)
  })

  test('a lead whose date is not known is never old', () => {
    const enteredAt = new Date('2020-01-01T00:00:00Z')
    expect(urgencyOf(lead({ enteredAt, dateUnknown: true }), today, now)).toBeNull()
  })

  test('overdue first, then by day, old ones last', () => {
    const rows = [
      { urgency: 'old' as const, lead: lead({ name: 'D' }) },
      { urgency: 'soon' as const, lead: lead({ name: 'C', nextStepOn: on('2026-11-25') }) },
      { urgency: 'overdue' as const, lead: lead({ name: 'B', nextStepOn: on('2026-11-20') }) },
      { urgency: 'overdue' as const, lead: lead({ name: 'A', nextStepOn: on('2026-11-19') }) },
    ]
    expect(rows.toSorted(byUrgency).map((row) => row.lead.name)).toEqual(['A', 'B', 'C', 'D'])
  })

  test.each([
    ['Europe/Vienna', '2026-11-23T23:30:00Z', '2026-11-24T00:00:00.000Z'],
    ['America/New_York', '2026-11-23T03:30:00Z', '2026-11-22T00:00:00.000Z'],
  ])('today in %s', (zone, at, day) => {
    expect(todayIn(zone, new Date(at)).toISOString()).toBe(day)
  })
})
