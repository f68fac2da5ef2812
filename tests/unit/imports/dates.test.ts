import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countDate, dateOrder, noDates } from '@/lib/imports/date-order'
import { type DateOrder, parseDate } from '@/lib/imports/dates'

function parse(text: string, order: DateOrder = 'dmy') {
  return parseDate(text, { order, timeZone: 'Europe/Vienna' })
}

test.each([
  ['2026-12-31', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['2026/1/2', '2026-01-02'],
  ['31.12.2026', '2026-12-31'],
  ['1.2.26', '2026-02-01'],
  ['31. 12. 2026', '2026-12-31'],
  ['01.02.71', '1971-02-01'],
  ['1/2/2026', '2026-02-01'],
  ['31-12-2026', '2026-12-31'],
  ['29.02.2024', '2024-02-29'],
  ['3. März 2026', '2026-03-03'],
  ['Di., 3. Jänner 2026', '2026-01-03'],
  ['3-Dec-26', '2026-12-03'],
  ['Dec 3, 2026', '2026-12-03'],
  ['December 3rd, 2026', '2026-12-03'],
  ['31.12.2026 14:05', '2026-12-31'],
  ['31.12.2026, 14:05 Uhr', '2026-12-31'],
  ['12/31/2026 2:05:33 PM', '2026-12-31'],
  ['2026-12-31T14:05:33', '2026-12-31'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
  ['2026-12-31 23:30:00.123+01:00', '2026-12-31'],
  ['2026-07-31 9:30:00 +0000', '2026-07-31'],
])('%s is %s', (text, day) => {
  expect(parse(text)).toEqual({ ok: true, value: day })
})

test.each([
  ['31.02.2026', 'date.notInCalendar', '28.02.2026'],
  ['31.2.24', 'date.notInCalendar', '29.2.24'],
  ['31.11.2026', 'date.notInCalendar', '30.11.2026'],
  ['2026-02-30', 'date.notInCalendar', '2026-02-28'],
  ['31. Juni 2026', 'date.notInCalendar', '2026-06-30'],
  ['45292', 'date.excelSerial', '2024-01-01'],
  ['45292,75', 'date.excelSerial', '2024-01-01'],
  ['31.02.', 'date.yearMissing', undefined],
  ['31.13.2026', 'date.unreadable', undefined],
  ['32.12.2026', 'date.unreadable', undefined],
  ['0.1.2026', 'date.unreadable', undefined],
  ['0000-00-00', 'date.unreadable', undefined],
  ['k. A.', 'date.unreadable', undefined],
  ['3. Brumaire 2026', 'date.unreadable', undefined],
  ['01.01.1066', 'date.outOfRange', undefined],
])('%s is refused: %s, proposal %s', (text, code, proposal) => {
  const values = proposal === undefined ? { value: text } : { value: text, proposal }
  expect(parse(text)).toEqual({ ok: false, problem: { code, values } })
})

test('a proposal is read where the faulty value stood', () => {
  for (const text of ['31.02.2026', '2026-02-30', '31. Juni 2026', '45292', '31/4/2026']) {
    const faulty = parse(text)
    if (faulty.ok) throw new Error(text)
    expect(parse(String(faulty.problem.values.proposal)).ok).toBe(true)
  }
  const american = parse('02/30/2026', 'mdy')
  expect(american).toMatchObject({ problem: { values: { proposal: '02/28/2026' } } })
})

describe('the order of a column with slashes', () => {
  function orderOf(...values: string[]) {
    const counts = noDates()
    for (const value of values) countDate(counts, value)
    return dateOrder(counts)
  }

  test.each([
    [['03/04/2026', '12/31/2026'], 'mdy', false],
    [['03/04/2026', '31/12/2026'], 'dmy', false],
    [['03/04/2026', '05/06/2026'], 'dmy', true],
    [['12/31/2026', '31/12/2026'], 'mixed', false],
    [['04/04/2026', '31.12.2026', '2026-12-31'], 'dmy', false],
  ])('%j: %s', (values, order, assumed) => {
    expect(orderOf(...values)).toEqual({ order, assumed })
  })

  test('decides what can be read both ways, and nothing else', () => {
    expect(parse('03/04/2026', 'mdy')).toEqual({ ok: true, value: '2026-03-04' })
    expect(parse('03/04/2026', 'dmy')).toEqual({ ok: true, value: '2026-04-03' })
    expect(parse('03.04.2026', 'mdy')).toEqual({ ok: true, value: '2026-04-03' })
    expect(parse('12/31/2026', 'dmy')).toEqual({ ok: true, value: '2026-12-31' })
    expect(parse('03/04/2026', 'mixed')).toMatchObject({ problem: { code: 'date.ambiguous' } })
    expect(parse('04/04/2026', 'mixed')).toEqual({ ok: true, value: '2026-04-04' })
  })
})

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const formats: [string, DateOrder, (year: string, month: string, day: string) => string][] = [
  ['ISO', 'mixed', (y, m, d) => `${y}-${m}-${d}`],
  ['basic', 'mixed', (y, m, d) => `${y}${m}${d}`],
  ['German', 'mdy', (y, m, d) => `${d}.${m}.${y}`],
  ['German short', 'mdy', (y, m, d) => `${Number(d)}.${Number(m)}.${y.slice(2)}`],
  ['British', 'dmy', (y, m, d) => `${d}/${m}/${y}`],
  ['American', 'mdy', (y, m, d) => `${Number(m)}/${Number(d)}/${y}`],
]

test.each(formats)('%s: every day comes back as it was written', (_name, order, write) => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year = '', month = '', date = ''] = iso.split('-')
      expect(parse(write(year, month, date), order)).toEqual({ ok: true, value: iso })
    }),
  )
})

test('no text throws', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'0123456789./- :TZ+März,') })
  fc.assert(
    fc.property(texts, (text) => void parse(text)),
    { numRuns: 1000 },
  )
})
