import { describe, expect, test } from 'vitest'
import { type Conventions, formatDateTime, formatMoney, hourIn, weekOf } from '@/lib/format'

const german: Conventions = { locale: 'de', timeZone: 'Europe/Vienna', currency: 'EUR' }
const english: Conventions = { ...german, locale: 'en' }
const at = new Date('2026-11-23T08:14:00Z')

const plain = (text: string) => text.replace(/\s/g, ' ')

describe('formats', () => {
  test('instants are shown in the organisation’s zone', () => {
    expect(plain(formatDateTime(at, german))).toBe('23.11.2026, 09:14')
    expect(hourIn(new Date('2026-11-23T23:30:00Z'), 'Europe/Vienna')).toBe(0)
  })

  test.each([
    ['1234567.5', german, '1.234.567,50 €'],
    ['1234567', german, '1.234.567 €'],
    ['1234.5', english, '€1,234.50'],
  ])('%s', (amount, conventions, shown) => {
    expect(plain(formatMoney(amount, conventions))).toBe(shown)
  })

  test.each([
    ['2026-11-23', 48],
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('%s is in week %i', (day, week) => {
    expect(weekOf(new Date(`${day}T12:00:00Z`), 'Europe/Vienna')).toBe(week)
  })
})
