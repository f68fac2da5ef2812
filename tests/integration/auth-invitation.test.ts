import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { acceptInvitation } from '@/lib/auth/accept-invitation'
import { openInvitation } from '@/lib/auth/invitation'
import { hashSecret, newSecret } from '@/lib/auth/secrets'
import { viewerOfSession } from '@/lib/auth/session'
import { withinOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { marketer, organisation, seller } from '@/tests/support/people'
import { rounds } from '@/tests/support/rounds'
import { browserAt, goodPassword, outcome, trySignIn, withPassword } from '@/tests/support/sign-in'

let mara: Viewer

beforeEach(async () => {
  mara = await marketer(await organisation(), { admin: true })
})

const hour = 3_600_000

/** A link for Sven, or with other facts; out: its token. */
async function invite(fields: { email?: string; expiresIn?: number } = {}): Promise<string> {
  const secret = newSecret()
  await withinOrganisation(mara.orgId, (tx) =>
    tx.invitation.createMany({
      data: [
        {
          email: fields.email ?? 'Sven@Traunfeld.example',
          name: 'Sven Huber',
          department: 'SALES',
          role: 'MEMBER',
          approver: true,
          tokenHash: hashSecret(secret),
          invitedById: mara.id,
          createdAt: tx.now,
          expiresAt: new Date(tx.now.getTime() + (fields.expiresIn ?? 72 * hour)),
        },
      ],
    }),
  )
  return `${mara.orgId}.${secret}`
}

const accept = (token: string, password = goodPassword, requestId: string = randomUUID()) =>
  acceptInvitation({ token, password }, browserAt('203.0.113.5'), requestId)

test('the page says who invites whom to what, and using it up takes more than looking', async () => {
  const token = await invite()
  const before = await checksums()
  expect(await openInvitation(token)).toEqual({
    organisation: 'Traunfeld Messtechnik',
    invitedBy: 'Mara',
    name: 'Sven Huber',
    email: 'Sven@Traunfeld.example',
    hasPassword: false,
  })
  expect(await checksums()).toEqual(before)
})

test('who accepts is a member with the rights of the invitation and signed in', async () => {
  const { sessionId } = await accept(await invite())
  expect(await viewerOfSession(sessionId)).toMatchObject({
    orgId: mara.orgId,
    name: 'Sven Huber',
    department: 'SALES',
    role: 'MEMBER',
    approver: true,
    admin: false,
  })
  expect(await outcome(trySignIn('sven@traunfeld.example', goodPassword))).toBe('ok')
  const events = await everyRow('Event')
  expect(events.map(({ name }) => name)).toEqual(['person.joined'])
})

test('used, expired, withdrawn, wrong and of no organisation: all alike', async () => {
  const used = await invite()
  await accept(used)
  const expired = await invite({ email: 'a@traunfeld.example', expiresIn: -1 })
  const withdrawn = await invite({ email: 'b@traunfeld.example' })
  await withinOrganisation(mara.orgId, (tx) =>
    tx.invitation.updateMany({
      where: { email: 'b@traunfeld.example' },
      data: { withdrawnAt: tx.now },
    }),
  )
  const [orgId, secret] = (await invite({ email: 'c@traunfeld.example' })).split('.')
  const wrong = `${orgId}.${newSecret()}`
  const nowhere = `${randomUUID()}.${secret}`
  const before = await checksums()
  for (const token of [
    used,
    expired,
    withdrawn,
    wrong,
    nowhere,
    'x',
    '',
    `${orgId}.`,
    `${orgId}.'`,
  ]) {
    expect(await openInvitation(token)).toBeNull()
    expect(await outcome(accept(token))).toBe('auth.invitation.void')
  }
  expect(await checksums()).toEqual(before)
})

test('many redemptions at once make one member', async () => {
  const token = await invite()
  const answers = await Promise.all(
    Array.from({ length: rounds('setUpsAtOnce') }, () => outcome(accept(token))),
  )
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'auth.invitation.void']))
  expect(await everyRow('Membership')).toHaveLength(2)
})

test('one form sent ten times at once gets ten equal answers', async () => {
  const token = await invite()
  const requestId = randomUUID()
  const arrivals = await Promise.all(
    Array.from({ length: 10 }, () => accept(token, goodPassword, requestId)),
  )
  expect(new Set(arrivals.map((arrival) => JSON.stringify(arrival))).size).toBe(1)
})

test('a password that others would guess is refused and the link stays open', async () => {
  const token = await invite()
  const before = await checksums()
  expect(await outcome(accept(token, 'kurz'))).toBe('auth.password.short')
  expect(await outcome(accept(token, 'Sven Huber war hier'))).toBe('auth.password.telling')
  expect(await outcome(accept(token, 'x'.repeat(129)))).toBe('auth.password.long')
  expect(await checksums()).toEqual(before)
})

test('whoever has a password here already proves it instead of choosing one', async () => {
  const other = await seller(await organisation())
  const email = await withPassword(other)
  const token = await invite({ email })
  expect(await openInvitation(token)).toMatchObject({ hasPassword: true })
  expect(await outcome(accept(token, 'ein ganz anderes Kennwort'))).toBe(
    'auth.invitation.wrongPassword',
  )
  const { sessionId } = await accept(token)
  expect((await viewerOfSession(sessionId))?.orgId).toBe(mara.orgId)
  expect(await everyRow('User')).toHaveLength(2)
})

test('guessing the password of an invited person is limited as at sign-in', async () => {
  const email = await withPassword(await seller(await organisation()))
  const token = await invite({ email })
  const answers: string[] = []
  for (const _ of Array.from({ length: 11 })) answers.push(await outcome(accept(token, 'falsch')))
  expect(answers.slice(0, 10)).toEqual(answers.slice(0, 10).fill('auth.invitation.wrongPassword'))
  expect(answers[10]).toBe('auth.waitMinutes')
})

test('somebody who had left comes back as the same person', async () => {
  const sven = await seller(mara.orgId)
  const email = await withPassword(sven)
  const before = await trySignIn(email, goodPassword)
  await withinOrganisation(mara.orgId, (tx) =>
    tx.membership.updateMany({ where: { id: sven.id }, data: { deactivatedAt: tx.now } }),
  )
  const { sessionId } = await accept(await invite({ email }))
  expect(await viewerOfSession(sessionId)).toMatchObject({ id: sven.id, name: 'Sven Huber' })
  expect(await viewerOfSession(before.sessionId)).toBeNull()
})

test('a member cannot be made one twice', async () => {
  const email = await withPassword(await seller(mara.orgId))
  expect(await outcome(accept(await invite({ email })))).toBe('auth.invitation.alreadyMember')
})
