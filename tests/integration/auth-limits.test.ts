import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { marketer, organisation } from '@/tests/support/people'
import { longTier, rounds } from '@/tests/support/rounds'
import { browserAt, goodPassword, outcome, trySignIn, withPassword } from '@/tests/support/sign-in'

let mara: Viewer
let email: string

beforeEach(async () => {
  mara = await marketer(await organisation())
  email = await withPassword(mara)
})

const wrong = (address = '203.0.113.1', who = email) =>
  outcome(trySignIn(who, 'falsch', browserAt(address)))

/** Counted like any other, but refused before hashing, so that a hundred take no minute. */
const tooLong = 'x'.repeat(1_000)

async function inTurn<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let index = 0; index < count; index += 1) results.push(await work(index))
  return results
}

function tally(answers: string[]) {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return counts
}

test.each(['known', 'unknown'])(
  'ten tries, the last with a warning, then a pause: %s',
  async (kind) => {
    const who = kind === 'known' ? email : 'niemand@traunfeld.example'
    const answers = await inTurn(12, () => wrong('203.0.113.1', who))
    expect(answers).toEqual([
      ...Array.from({ length: 6 }, () => 'auth.wrong'),
      ...Array.from({ length: 4 }, () => 'auth.wrongFewLeft'),
      'auth.waitMinutes',
      'auth.waitMinutes',
    ])
    expect(await outcome(trySignIn(who, goodPassword, browserAt('203.0.113.1')))).toBe(
      'auth.waitMinutes',
    )
  },
)

test('another account and another address are not held up', async () => {
  await inTurn(11, () => wrong())
  expect(await wrong('203.0.113.2')).toBe('auth.wrong')
  expect(await wrong('203.0.113.1', 'niemand@traunfeld.example')).toBe('auth.wrong')
  expect(await outcome(trySignIn(email, goodPassword, browserAt('203.0.113.3')))).toBe('ok')
})

test('the sentence says how long, and the pause ends by itself', async () => {
  await inTurn(10, () => wrong())
  const refusal = trySignIn(email, goodPassword, browserAt('203.0.113.1'))
  await expect(refusal).rejects.toMatchObject({ values: { minutes: 15 } })
  await database().$executeRaw`update "RateLimit" set expire = expire - 15 * 60 * 1000`
  expect(await outcome(trySignIn(email, goodPassword, browserAt('203.0.113.1')))).toBe('ok')
})

test('success starts the count afresh', async () => {
  await inTurn(9, () => wrong())
  await trySignIn(email, goodPassword, browserAt('203.0.113.1'))
  expect(await everyRow('RateLimit')).toEqual([])
  expect(await wrong()).toBe('auth.wrong')
})

test('of many tries at once exactly ten are looked at', async () => {
  const count = rounds('parallelSignIns')
  const answers = await Promise.all(Array.from({ length: count }, () => wrong()))
  const { 'auth.waitMinutes': held = 0, ...looked } = tally(answers)
  expect(looked).toEqual({ 'auth.wrong': 6, 'auth.wrongFewLeft': 4 })
  expect(held).toBe(count - 10)
})

test('a hundred tries from everywhere, then only devices of the person, never for ever', async () => {
  const device = await trySignIn(email, goodPassword, browserAt('203.0.113.9'))
  const known = browserAt('198.51.100.0', { deviceSecret: device.deviceSecret })
  const attack = await inTurn(105, (index) =>
    outcome(trySignIn(email, tooLong, browserAt(`198.51.100.${Math.floor(index / 9)}`))),
  )
  expect(tally(attack.slice(100))).toEqual({ 'auth.waitDevices': 5 })
  expect(tally(attack.slice(0, 100))['auth.waitDevices']).toBeUndefined()

  expect(await outcome(trySignIn(email, goodPassword, browserAt('203.0.113.9')))).toBe(
    'auth.waitDevices',
  )
  expect(await outcome(trySignIn(email, goodPassword, known))).toBe('ok')
  expect(await wrong('203.0.113.77')).toBe('auth.waitDevices')

  await database().$executeRaw`update "RateLimit" set expire = expire - 24 * 60 * 60 * 1000`
  expect(await outcome(trySignIn(email, goodPassword, browserAt('203.0.113.9')))).toBe('ok')
})

test('a device of one person says nothing about another', async () => {
  const other = await marketer(mara.orgId, { name: 'Mona' })
  const { deviceSecret } = await trySignIn(await withPassword(other), goodPassword)
  await inTurn(10, () => wrong('203.0.113.1'))
  const from = browserAt('203.0.113.1', { deviceSecret })
  expect(await outcome(trySignIn(email, goodPassword, from))).toBe('auth.waitMinutes')
})

test('nothing that is stored tells an address or a password', async () => {
  await wrong()
  await trySignIn(email, goodPassword)
  const tables = ['RateLimit', 'AnonymousRequest', 'KnownDevice', 'Session']
  const stored = JSON.stringify(await Promise.all(tables.map((table) => everyRow(table))))
  expect(stored.toLowerCase()).not.toContain(email.toLowerCase())
  expect(stored).not.toContain(goodPassword)
  expect(stored).not.toContain('203.0.113')
})

test('the clock does not tell who exists', async () => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const timed = async (kind: 'known' | 'unknown', who: string, index: number) => {
    const started = performance.now()
    await wrong(`192.0.2.${index}`, who)
    times[kind].push(performance.now() - started)
  }
  await inTurn(rounds('enumerationTries'), async (index) => {
    await timed('known', email, index)
    await timed('unknown', 'niemand@traunfeld.example', index)
  })
  if (longTier) {
    const [known, unknown] = [median(times.known), median(times.unknown)]
    expect(Math.abs(known - unknown) / known).toBeLessThan(0.1)
  }
  // The quickest of each kind do not depend on what else the machine does: no hash is left out.
  expect(Math.min(...times.unknown)).toBeGreaterThan(0.5 * Math.min(...times.known))
})

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
