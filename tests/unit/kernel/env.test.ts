import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'

const good = {
  DATABASE_URL: 'postgresql://einklang_app:x@127.0.0.1:5432/einklang',
  AUTH_SECRET: 'x'.repeat(32),
}

describe('settings', () => {
  test('an unset and an empty variable are the same', () => {
    expect(readEnv({ ...good, LOG_LEVEL: '', DEMO: '' })).toMatchObject({
      LOG_LEVEL: 'info',
      DEMO: false,
    })
  })

  test.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['AUTH_SECRET', 'short'],
    ['DATABASE_POOL_SIZE', '0'],
    ['APP_URL', 'einklang.example'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO', 'yes'],
    ['IMPRINT_URL', 'javascript:alert(1)'],
  ])('a bad %s refuses to boot and says which', (name, value) => {
    expect(() => readEnv({ ...good, [name]: value })).toThrow(name)
  })
})
