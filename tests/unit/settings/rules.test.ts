import { expect, test } from 'vitest'
import { nextHolidays } from '@/lib/settings/holidays'
import { haveSameName } from '@/lib/settings/rules'

const at = (text: string) => ({
  now: new Date(text),
  timeZone: 'Europe/Vienna',
  locale: 'de' as const,
})

test('the next five public holidays run over the end of the year', () => {
  expect(nextHolidays('AT-4', at('2026-12-24T12:00:00Z'), 5)).toEqual([
    { day: '2026-12-25', name: 'Weihnachten' },
    { day: '2026-12-26', name: '2. Weihnachtstag' },
    { day: '2027-01-01', name: 'Neujahr' },
    { day: '2027-01-06', name: 'Heilige Drei Könige' },
    { day: '2027-03-29', name: 'Ostermontag' },
  ])
})

test('a holiday counts until the end of its day in the organisation’s zone', () => {
  const [first] = nextHolidays('AT-4', at('2026-12-25T22:30:00Z'), 1)
  const [next] = nextHolidays('AT-4', at('2026-12-25T23:30:00Z'), 1)
  expect([first?.day, next?.day]).toEqual(['2026-12-25', '2026-12-26'])
})

test('regions of one country differ', () => {
  const inDecember = at('2026-05-30T12:00:00Z')
  const names = (region: string) => nextHolidays(region, inDecember, 3).map(({ day }) => day)
  expect(names('DE-BY')).toContain('2026-06-04')
  expect(names('DE-BE')).not.toContain('2026-06-04')
})

test('names of departments are compared however they are written', () => {
  expect(haveSameName({ marketingName: 'Markt', salesName: ' MARKT ' })).toBe(true)
  expect(haveSameName({ marketingName: 'Marketing', salesName: 'Vertrieb' })).toBe(false)
})
