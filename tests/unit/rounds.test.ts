import { expect, test } from 'vitest'
import { longTier, rounds } from '@/tests/support/rounds'

test('the long tier repeats more often than the short one', () => {
  expect(rounds('movesOfOneLead')).toBe(longTier ? 200 : 20)
})
