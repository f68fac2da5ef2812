import { expect, test } from 'vitest'
import { quarterStart } from '@/lib/funnel/quarter'

test.each([
  ['2026-11-23T08:14:00Z', 'Europe/Vienna', '2026-09-30T22:00:00.000Z'],
  ['2026-03-31T21:59:59Z', 'Europe/Vienna', '2025-12-31T23:00:00.000Z'],
  ['2026-03-31T22:00:00Z', 'Europe/Vienna', '2026-03-31T22:00:00.000Z'],
  ['2026-07-01T00:00:00Z', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
  ['2026-01-01T04:00:00Z', 'America/New_York', '2025-10-01T04:00:00.000Z'],
])('at %s in %s the quarter began at %s', (now, timeZone, start) => {
  expect(quarterStart(new Date(now), timeZone).toISOString()).toBe(start)
})
