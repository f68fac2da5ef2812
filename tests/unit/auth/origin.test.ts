import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://a@localhost/a')
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32))
})

async function seen(forwarded: string | null) {
  const { clientAddress } = await import('@/lib/auth/address')
  return clientAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }))
}

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  [null, 'unknown'],
])('%s counts as %s', async (forwarded, expected) => {
  expect(await seen(forwarded)).toBe(expected)
})

test.each([
  ['https://einklang.example', '__Host-einklang-session', true],
  ['http://127.0.0.1:3000', 'einklang-session', false],
])('cookies of %s', async (url, name, secure) => {
  vi.stubEnv('APP_URL', url)
  const { cookieSettings } = await import('@/lib/auth/cookies')
  expect(cookieSettings('session')).toEqual({
    name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  })
})

test.each([
  ['http://127.0.0.1:3000', true],
  ['https://evil.example', false],
  ['null', false],
  [null, false],
  ['https://127.0.0.1.evil.example', false],
])('a form from %s', async (origin, expected) => {
  vi.stubEnv('APP_URL', 'http://127.0.0.1:3000')
  const { isFromHere } = await import('@/lib/auth/same-origin')
  const headers = new Headers({ host: '127.0.0.1:3000', ...(origin ? { origin } : {}) })
  expect(isFromHere(headers)).toBe(expected)
})

test.each([
  ['http://127.0.0.1:3000', true],
  ['http://localhost:3000', true],
  ['http://[::1]:3000', true],
  ['https://einklang.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://192.168.1.5:3000', false],
])('%s is this machine alone: %s', async (url, expected) => {
  vi.stubEnv('APP_URL', url)
  const { isLoopback } = await import('@/lib/auth/cookies')
  expect(isLoopback()).toBe(expected)
})
