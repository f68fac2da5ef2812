import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { endSession } from '@/lib/auth/commands'
import { endSessions } from '@/lib/auth/open-session'
import { sessionList } from '@/lib/auth/queries'
import { viewerOfSession } from '@/lib/auth/session'
import { openSession, sealSession } from '@/lib/auth/session-token'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { checksums } from '@/tests/support/database'
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
