import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { hashPassword, passwordMatches } from '@/lib/auth/password-hash'
import { viewerOfSession } from '@/lib/auth/session'
import { withinOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { marketer, organisation, seller } from '@/tests/support/people'
import { browserAt, goodPassword, outcome, trySignIn, withPassword } from '@/tests/support/sign-in'

let mara: Viewer
let email: string

beforeEach(async () => {
  mara = await marketer(await organisation())
  email = await withPassword(mara)
})

test('whoever knows the password is signed in as themselves', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  expect(await viewerOfSession(sessionId)).toEqual(mara)
})

test('the address may be written in other letters', async () => {
  expect(await outcome(trySignIn(` ${email.toUpperCase()}`.trim(), goodPassword))).toBe('ok')
})

test('the password may be written in another normal form', async () => {
  await withPassword(mara, 'Mühe lohnt sich nächtens')
  const decomposed = 'Mühe lohnt sich nächtens'.normalize('NFD')
  expect(await outcome(trySignIn(email, decomposed))).toBe('ok')
})

test('a wrong password, an unknown person and one who has left hear the same', async () => {
  const left = await seller(mara.orgId)
  const leftEmail = await withPassword(left)
  await withinOrganisation(mara.orgId, (tx) =>
    tx.membership.updateMany({ where: { id: left.id }, data: { deactivatedAt: tx.now } }),
  )
  expect(await outcome(trySignIn(email, 'nachts lesen Igel Romane'))).toBe('auth.wrong')
  expect(await outcome(trySignIn('niemand@traunfeld.example', goodPassword))).toBe('auth.wrong')
  expect(await outcome(trySignIn(leftEmail, goodPassword))).toBe('auth.wrong')
  expect(await outcome(trySignIn(email, 'x'.repeat(1_000)))).toBe('auth.wrong')
  expect(await everyRow('Session')).toEqual([])
})

test('a person without a password cannot sign in with any', async () => {
  const sven = await seller(mara.orgId)
  const [row] = await withinOrganisation(mara.orgId, (tx) =>
    tx.membership.findMany({ where: { id: sven.id }, select: { email: true } }),
  )
  expect(await outcome(trySignIn(row?.email ?? '', 'nobody has this password'))).toBe('auth.wrong')
})

test('one form sent ten times at once opens one session and counts one try', async () => {
  const requestId = randomUUID()
  const sent = Array.from({ length: 10 }, () =>
    trySignIn(email, goodPassword, browserAt('203.0.113.1'), { requestId }),
  )
  const arrivals = await Promise.all(sent)
  expect(new Set(arrivals.map((arrival) => JSON.stringify(arrival))).size).toBe(1)
  expect(await everyRow('Session')).toHaveLength(1)
})

test('one wrong form sent ten times at once gets ten equal answers', async () => {
  const requestId = randomUUID()
  const from = browserAt('203.0.113.1')
  const wrong = () => outcome(trySignIn(email, 'falsch', from, { requestId }))
  const answers = await Promise.all(Array.from({ length: 10 }, wrong))
  expect(new Set(answers)).toEqual(new Set(['auth.wrong']))
  expect(await outcome(trySignIn(email, goodPassword, from))).toBe('ok')
})

test('a request id cannot be used for another password', async () => {
  const requestId = randomUUID()
  const from = browserAt('203.0.113.1')
  await outcome(trySignIn(email, 'falsch', from, { requestId }))
  const again = trySignIn(email, goodPassword, from, { requestId })
  expect(await outcome(again)).toBe('errors.requestReused')
})

test('each sign-in gives a new session id and ends the one of this browser', async () => {
  const first = await trySignIn(email, goodPassword)
  const from = browserAt('203.0.113.1', { sessionId: first.sessionId })
  const second = await trySignIn(email, goodPassword, from)
  expect(second.sessionId).not.toBe(first.sessionId)
  expect(await viewerOfSession(first.sessionId)).toBeNull()
  expect(await viewerOfSession(second.sessionId)).not.toBeNull()
})

test('passwords are kept as argon2id, checked within 250 ms, and 129 characters never', async () => {
  const stored = await hashPassword(goodPassword)
  expect(stored).toMatch(/^\$argon2id\$/)
  expect(await passwordMatches(goodPassword, stored)).toBe(true)
  expect(await passwordMatches('falsch', stored)).toBe(false)
  expect(await passwordMatches('nobody has this password', null)).toBe(false)
  const started = performance.now()
  for (const _ of [1, 2, 3, 4]) await passwordMatches(goodPassword, stored)
  expect((performance.now() - started) / 4).toBeLessThan(250)
})
