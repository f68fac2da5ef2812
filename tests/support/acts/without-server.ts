// Stands in for what Next.js gives an action while it answers a request. Imported before all else,
// by a test that calls actions.
import { vi } from 'vitest'
import { asking } from './asking'

vi.mock('@/lib/auth/current-viewer', () => ({ currentViewer: async () => asking.viewer }))
vi.mock('@/lib/auth/locale', async (load) => ({
  ...(await load<object>()),
  visitorLocale: async () => 'de',
}))
vi.mock('@/lib/auth/browser', () => ({
  currentOrigin: async () => ({
    address: '203.0.113.1',
    device: 'Firefox',
    deviceSecret: null,
    sessionId: null,
  }),
  keepSession: async () => {},
  keepDevice: async () => {},
  keepChoice: async () => {},
  forgetSession: async () => {},
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: asking.cookie }) }),
  headers: async () =>
    new Map([
      ['host', '127.0.0.1:3000'],
      ['origin', 'http://127.0.0.1:3000'],
    ]),
}))
