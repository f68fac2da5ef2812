import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { endSession } from '@/lib/auth/commands'
import { endSessions, renewSession } from '@/lib/auth/open-session'
import { hashPassword, passwordMatches } from '@/lib/auth/password-hash'
import { sessionList } from '@/lib/auth/queries'
import { viewerOfSession } from '@/lib/auth/session'
import { openSession, sealSession } from '@/lib/auth/session-token'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { marketer, organisation, seller } from '@/tests/support/people'
import { browserAt, goodPassword, outcome, trySignIn, withPassword } from '@/tests/support/sign-in'

let mara: Viewer
let email: string

beforeEach(async () => {
  mara = await marketer(await organisation())
  email = await withPassword(mara)
})

/** Lets time pass for all sessions: everything about them lies so much further back. */
function letPass(hours: number) {
  const seconds = Math.round(hours * 3_600)
  return database().$executeRaw`
    update "Session" set "createdAt" = "createdAt" - make_interval(secs => ${seconds}),
      "seenAt" = "seenAt" - make_interval(secs => ${seconds}),
      "expiresAt" = "expiresAt" - make_interval(secs => ${seconds})`
}

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

test('a session ends eight hours after its last request', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  await letPass(7)
  expect(await viewerOfSession(sessionId)).not.toBeNull()
  await letPass(7)
  expect(await viewerOfSession(sessionId)).not.toBeNull()
  await letPass(8.01)
  expect(await viewerOfSession(sessionId)).toBeNull()
})

test('however often it is used, a session ends after thirty days', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  await database().session.updateMany({
    data: { createdAt: new Date(Date.now() - 29.9 * 86_400_000), seenAt: new Date(0) },
  })
  expect(await viewerOfSession(sessionId)).not.toBeNull()
  await letPass(3)
  expect(await viewerOfSession(sessionId)).toBeNull()
})

test('whoever asks for thirty days gets thirty', async () => {
  const { sessionId } = await trySignIn(email, goodPassword, browserAt('203.0.113.1'), {
    long: true,
  })
  await letPass(29 * 24)
  expect(await viewerOfSession(sessionId)).not.toBeNull()
  await letPass(25)
  expect(await viewerOfSession(sessionId)).toBeNull()
})

test('reading writes nothing for five minutes', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  const before = await checksums()
  await viewerOfSession(sessionId)
  expect(await checksums()).toEqual(before)
  await letPass(0.1)
  const later = await checksums()
  await viewerOfSession(sessionId)
  const { Session: was, ...rest } = later
  const { Session: is, ...same } = await checksums()
  expect(is).not.toBe(was)
  expect(same).toEqual(rest)
})

test('ended, deactivated or moved to another role: refused from the next request on', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  const who = { orgId: mara.orgId, membershipId: mara.id }
  expect(await withinOrganisation(mara.orgId, (tx) => endSessions(tx, who))).toBe(1)
  expect(await viewerOfSession(sessionId)).toBeNull()

  const next = await trySignIn(email, goodPassword)
  await withinOrganisation(mara.orgId, (tx) =>
    tx.membership.updateMany({ where: { id: mara.id }, data: { deactivatedAt: tx.now } }),
  )
  expect(await viewerOfSession(next.sessionId)).toBeNull()
})

test('a changed right holds on the next request of the same session', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  await withinOrganisation(mara.orgId, (tx) =>
    tx.membership.updateMany({ where: { id: mara.id }, data: { role: 'VIEWER' } }),
  )
  expect((await viewerOfSession(sessionId))?.role).toBe('VIEWER')
})

test('a renewed session goes on under another id, once', async () => {
  const { sessionId } = await trySignIn(email, goodPassword)
  const renewals = await Promise.all([renewSession(sessionId), renewSession(sessionId)])
  const given = renewals.filter((renewal) => renewal !== null)
  expect(given).toHaveLength(1)
  expect(await viewerOfSession(sessionId)).toBeNull()
  expect(await viewerOfSession(given[0]?.sessionId ?? '')).toEqual(mara)
})

test('people see and end their own sessions only', async () => {
  const sven = await seller(mara.orgId)
  const hers = await trySignIn(email, goodPassword)
  const his = await trySignIn(await withPassword(sven), goodPassword)
  const ids = async (viewer: Viewer) => (await sessionList(viewer)).map(({ id }) => id)
  expect(await ids(mara)).toEqual([hers.sessionId])
  expect(await outcome(endSession(mara, { sessionId: his.sessionId }))).toBe('errors.missing')
  expect(await viewerOfSession(his.sessionId)).not.toBeNull()
  await endSession(mara, { sessionId: hers.sessionId })
  expect(await ids(mara)).toEqual([])
  expect(await ids(sven)).toEqual([his.sessionId])
})

test('the cookie opens to its session id, and no other text to any', async () => {
  const sessionId = randomUUID()
  const cookie = await sealSession(sessionId)
  expect(cookie).not.toContain(sessionId)
  expect(await openSession(cookie)).toBe(sessionId)
  const forged = `${cookie.slice(0, -2)}${cookie.endsWith('A') ? 'BB' : 'AA'}`
  for (const text of [forged, '', 'a.b.c', sessionId, undefined]) {
    expect(await openSession(text)).toBeNull()
  }
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
