import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DecimalMark, decimalMark, noMarks } from '@/lib/imports/decimal-mark'
import { type NumberReading, parseDecimal, scaleHint, signIn } from '@/lib/imports/numbers'

function parse(text: string, mark: DecimalMark = 'comma', how: Partial<NumberReading> = {}) {
  return parseDecimal(text, { mark, scale: 0, fraction: 2, digits: 16, ...how })
}

test.each([
  ['1.234,56', 'comma', '1234.56'],
  ['1 234,5', 'comma', '1234.5'],
  ['1\u202F234\u00A0567,50', 'comma', '1234567.5'],
  ['1,234.56', 'comma', '1234.56'],
  ["1'234.50", 'point', '1234.5'],
  ['1’234’567', 'point', '1234567'],
  ['12.500,00 €', 'comma', '12500'],
  ['€ 12.500,00', 'comma', '12500'],
  ['EUR 1.000', 'comma', '1000'],
  ['1,000 USD', 'point', '1000'],
  ['-$1,234.50', 'point', '-1234.5'],
  ['$-1,234.50', 'point', '-1234.5'],
  ['1.000,–', 'comma', '1000'],
  ['1234-', 'comma', '-1234'],
  ['(1.234,50)', 'comma', '-1234.5'],
  ['\u22125', 'comma', '-5'],
  ['+5', 'comma', '5'],
  ['-0,00', 'comma', '0'],
  ['007', 'comma', '7'],
  ['0,125', 'comma', '0.13'],
  [',5', 'comma', '0.5'],
  ['1.234', 'comma', '1234'],
  ['1.234', 'point', '1.23'],
  ['9007199254740993,01', 'comma', '9007199254740993.01'],
])('%s with a %s is %s', (text, mark, value) => {
  expect(parse(text, mark === 'comma' ? 'comma' : 'point')).toMatchObject({ ok: true, value })
})

test.each([
  ['k. A.', 'number.unreadable'],
  ['n/a', 'number.unreadable'],
  ['1.23.456', 'number.unreadable'],
  ['1,2,3', 'number.unreadable'],
  ['12 34', 'number.unreadable'],
  ['1.234,5.6', 'number.unreadable'],
  ['ca. 5', 'number.unreadable'],
  ['12 %', 'number.unreadable'],
  ['--5', 'number.unreadable'],
  ['-', 'number.unreadable'],
  ['1,2E+05', 'number.scientific'],
  ['12345678901234567', 'number.tooLarge'],
])('%s is refused: %s', (text, code) => {
  expect(parse(text)).toEqual({ ok: false, problem: { code, values: { value: text } } })
})

test('what can be read both ways is refused in a mixed column, the rest is not', () => {
  expect(parse('1.234', 'mixed')).toMatchObject({ problem: { code: 'number.ambiguous' } })
  expect(parse('1.234,5', 'mixed')).toMatchObject({ value: '1234.5' })
  expect(parse('12.5', 'mixed')).toMatchObject({ value: '12.5' })
})

test('too many decimals are rounded half up and remarked', () => {
  expect(parse('999,995')).toEqual({
    ok: true,
    value: '1000',
    remark: { code: 'number.rounded', values: { value: '999,995', rounded: '1000' } },
  })
  expect(parse('1,5000')).toEqual({ ok: true, value: '1.5' })
})

test('a column in millions or thousands is scaled exactly', () => {
  expect(parse('1100.04', 'point', { scale: 6 })).toEqual({ ok: true, value: '1100040000' })
  expect(parse('0,5', 'comma', { scale: 3 })).toEqual({ ok: true, value: '500' })
  expect(['Umsatz (Mio. €)', 'Revenue in millions', 'Umsatz T€', 'Umsatz'].map(scaleHint)).toEqual([
    6, 6, 3, 0,
  ])
})

function markOf(...values: string[]) {
  const counts = noMarks()
  for (const value of values) counts[signIn(value)] += 1
  return decimalMark(counts, 'comma')
}

test.each([
  [['1.234', '5,5'], 'comma', false],
  [['1,234', '5.5'], 'point', false],
  [['1.234.567'], 'comma', false],
  [['1,5', '1.5'], 'mixed', false],
  [['1.234', '5'], 'comma', true],
  [['5', '500'], 'comma', false],
])('column %j: %s', (values, mark, assumed) => {
  expect(markOf(...values)).toEqual({ mark, assumed })
})

const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })

function exactly(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '')
  return amount < 0n && text !== '0' ? `-${text}` : text
}

function grouped(amount: bigint, group: string, mark: string): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)
  return `${amount < 0n ? '-' : ''}${whole}${mark}${digits.slice(-2)}`
}

test.each([
  ['.', ','],
  [' ', ','],
  ['\u202F', ','],
  ['', ','],
  [',', '.'],
  ["'", '.'],
  ['', '.'],
])('every amount written with groups %j and decimals %j comes back exactly', (group, mark) => {
  fc.assert(
    fc.property(cents, (amount) => {
      const reading = mark === ',' ? 'comma' : 'point'
      expect(parse(grouped(amount, group, mark), reading)).toEqual({
        ok: true,
        value: exactly(amount),
      })
    }),
  )
})

test('no text throws', () => {
  const texts = fc.string({ unit: fc.constantFrom(..."0123456789.,-+ €()$%E'") })
  fc.assert(
    fc.property(texts, (text) => void parse(text)),
    { numRuns: 1000 },
  )
})
