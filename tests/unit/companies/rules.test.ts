import { expect, test } from 'vitest'
import { companiesHref, companyListSchema, readMark, writeMark } from '@/lib/companies/list'
import { companyTexts, domainOf, maySeeContactData } from '@/lib/companies/rules'
import type { Who } from '@/lib/viewer'

test.each([
  ['https://www.Huber.example/produkte?x=1', 'huber.example'],
  ['huber.example', 'huber.example'],
  [' HTTP://müller-söhne.example:8080 ', 'müller-söhne.example'],
  ['huber', null],
  ['huber .example', null],
  ['192.168.0.1', null],
  ['', null],
])('the domain of “%s” is %s', (typed, domain) => {
  expect(domainOf(typed)).toBe(domain)
})

const lena: Who = {
  id: 'lena',
  department: 'NONE',
  bothSides: false,
  role: 'LEADERSHIP',
  approver: false,
  admin: false,
}
const mara: Who = { ...lena, id: 'mara', department: 'MARKETING', role: 'MEMBER' }
const vera: Who = { ...lena, id: 'vera', role: 'VIEWER' }
const at = new Date('2026-11-23T09:00:00Z')
const afterHours = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

test.each([
  ['a member', mara, [], 0, true],
  ['leadership without a reason', lena, [], 0, false],
  ['leadership with a reason', lena, [{ byId: 'lena', at }], 23.99, true],
  ['leadership a day later', lena, [{ byId: 'lena', at }], 24, false],
  ['leadership upon somebody else’s reason', lena, [{ byId: 'lorenz', at }], 1, false],
  ['somebody who only reads', vera, [{ byId: 'vera', at }], 1, false],
])('contact data for %s', (_who, who, accesses, hours, seen) => {
  expect(maySeeContactData(who, accesses, afterHours(hours)).ok).toBe(seen)
})

test('an amount is compared by what it says, not how it is written', () => {
  const company = {
    name: 'Huber',
    sector: null,
    city: null,
    domain: null,
    country: null,
    employees: 0,
    revenue: '1100.50',
    foundedYear: null,
    parent: null,
  }
  expect(companyTexts(company).revenue).toBe('1100.5')
  expect(companyTexts({ ...company, revenue: '1100' }).revenue).toBe('1100')
  expect(companyTexts(company).employees).toBe('0')
})

test('a mark of a page comes back as it was; anything else is none', () => {
  const mark = { value: null, name: 'huber "co"' }
  expect(readMark(writeMark(mark))).toEqual(mark)
  for (const broken of [undefined, '', '[]', '[1,2]', '{"a":1}', '["a"]']) {
    expect(readMark(broken)).toBeNull()
  }
})

test('what the address says wrongly counts as not said', () => {
  const usual = { search: '', sector: '', sort: 'name', direction: 'asc' }
  expect(companyListSchema.parse({ sort: 'price', direction: ['asc'], search: 'a\0' })).toEqual(
    usual,
  )
})

test('the address of the list leaves out what is usual', () => {
  expect(companiesHref({ sort: 'name', direction: 'asc', search: '' })).toBe('/companies')
  expect(companiesHref({ sort: 'city', direction: 'desc', search: 'hu' })).toBe(
    '/companies?search=hu&sort=city&direction=desc',
  )
})
