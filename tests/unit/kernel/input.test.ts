import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay, readDecimal } from '@/lib/input'
import { rounds } from '../../support/rounds'

describe('days as people type them', () => {
  test.each([
    ['2026-12-31', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.26', '2026-02-01'],
    ['31. 12. 2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['29.02.2028', '2028-02-29'],
  ])('%s', (typed, day) => {
    expect(readDay(typed)).toEqual({ ok: true, day })
  })

  test.each(['31.02.2026', '29.02.2027', '00.01.2026', '32.01.2026', '01.13.2026'])(
    '%s does not exist',
    (typed) => {
      expect(readDay(typed)).toEqual({ ok: false, problem: 'errors.field.noSuchDay' })
    },
  )
})

test.each(['', 'gestern', '12/31', '31.12.'])('“%s” is no day', (typed) => {
  expect(readDay(typed)).toEqual({ ok: false, problem: 'errors.field.day' })
})

describe('numbers as people type them', () => {
  test.each([
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1 234,5', '1234.5'],
    ['€ 84.000', '84000'],
    ['84,000', '84000'],
    ['0,5', '0.5'],
    ['0.500', '0.500'],
    ['1.234.567', '1234567'],
    ['-3', '-3'],
    ['12', '12'],
  ])('%s is %s', (typed, number) => {
    expect(readDecimal(typed)).toBe(number)
  })

  test.each(['k. A.', '', '1.2.3,4,5', '12a', '1,23,456.0', ','])('%s is none', (typed) => {
    expect(readDecimal(typed)).toBeNull()
  })

  test('what Intl writes in either language comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom('de-DE', 'en-GB', 'de-CH'),
        (cents, locale) => {
          const text = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 })
          expect(Number(readDecimal(text))).toBe(cents / 100)
        },
      ),
      { numRuns: rounds('propertyRuns') },
    )
  })
})
