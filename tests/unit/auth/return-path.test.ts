import { expect, test } from 'vitest'
import { returnPath } from '@/lib/auth/return-path'

const foreign = [
  'https://evil.example',
  'http://evil.example/home',
  '//evil.example',
  '///evil.example',
  '////evil.example/%2f..',
  '/\\evil.example',
  '/\\/evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/%2f%2fevil.example',
  '/%2F/evil.example',
  '/%5cevil.example',
  '/%5C%5Cevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n//evil.example',
  '\u0000//evil.example',
  ' //evil.example',
  '@evil.example',
  'einklang.invalid@evil.example',
  'https://einklang.invalid@evil.example',
  'javascript:alert(1)',
  'data:text/html,evil',
  '/%09/evil.example',
  '/.//evil.example',
  '/home/..//evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '/x/../..//evil.example/',
]

test.each(foreign)('%j leads to the start page', (wanted) => {
  expect(returnPath(wanted)).toBe('/home')
})

test.each([
  undefined,
  null,
  '',
  7,
  ['/funnel'],
  '/',
  '/sign-in',
  '/sign-in?next=/sign-in',
  '/api/auth/csrf',
  '/set-up?token=a',
])('%j leads to the start page too', (wanted) => {
  expect(returnPath(wanted)).toBe('/home')
})

test.each([
  '/funnel',
  '/funnel?stage=MQL&sort=value',
  '/companies/0198',
  '/home?von=//anderswo',
  '/sign-inside',
])('%s is kept', (wanted) => {
  expect(returnPath(wanted)).toBe(wanted)
})

test('an endless path leads to the start page', () => {
  expect(returnPath(`/${'a'.repeat(2_000)}`)).toBe('/home')
})
