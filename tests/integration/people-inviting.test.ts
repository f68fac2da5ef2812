import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openInvitation } from '@/lib/auth/invitation'
import { invitePerson, withdrawInvitation } from '@/lib/people/commands/invitations'
import { openInvitations } from '@/lib/people/queries'
import type { InvitePerson } from '@/lib/people/schema'
import { everyRow } from '@/tests/support/database'
import { leader, marketer, organisation, seller } from '@/tests/support/people'
import { withPassword } from '@/tests/support/sign-in'

const nora: InvitePerson = {
  name: 'Nora Neu',
  email: 'nora@traunfeld.example',
  department: 'SALES',
  role: 'MEMBER',
  approver: false,
  admin: false,
}

const administrator = (org: string) => marketer(org, { name: 'Ada', admin: true })

describe('inviting', () => {
  test('the link leads to the invitation; neither link nor secret is stored', async () => {
    const ada = await administrator(await organisation())
    const request = { id: randomUUID(), act: 'person.invite', payloadHash: 'x' }
    const { link, id } = await invitePerson({ ...ada, request }, nora)
    const token = link.slice(link.lastIndexOf('/') + 1)
    expect(await openInvitation(token)).toMatchObject({ name: 'Nora Neu', invitedBy: 'Ada' })
    const secret = token.split('.')[1] ?? ''
    const rows = [await everyRow('Invitation'), await everyRow('Request'), await everyRow('Event')]
    expect(secret.length).toBeGreaterThan(20)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await invitePerson({ ...ada, request }, nora)).toEqual({ id, link })
    expect(await everyRow('Invitation')).toHaveLength(1)
  })

  test('a withdrawn invitation opens nothing any more', async () => {
    const ada = await administrator(await organisation())
    const { link, id } = await invitePerson(ada, nora)
    await withdrawInvitation(ada, { invitationId: id })
    expect(await openInvitation(link.slice(link.lastIndexOf('/') + 1))).toBeNull()
    expect(await openInvitations(ada)).toEqual([])
    await expect(withdrawInvitation(ada, { invitationId: id })).rejects.toMatchObject({
      reason: 'people.invitationClosed',
    })
  })

  test('nobody without administrative rights invites or sees invitations', async () => {
    const org = await organisation()
    for (const viewer of [await marketer(org, { approver: true }), await leader(org)]) {
      await expect(invitePerson(viewer, nora)).rejects.toMatchObject({
        reason: 'people.onlyAdmins',
      })
      await expect(openInvitations(viewer)).rejects.toMatchObject({ reason: 'people.onlyAdmins' })
    }
    expect(await everyRow('Invitation')).toEqual([])
  })

  test('an address is invited once, and not when its owner is here', async () => {
    const org = await organisation()
    const ada = await administrator(org)
    const email = (await withPassword(await seller(org))).toUpperCase()
    await expect(invitePerson(ada, { ...nora, email })).rejects.toMatchObject({
      reason: 'people.isHere',
      values: { name: 'Sven' },
    })
    const both = [invitePerson(ada, nora), invitePerson(ada, { ...nora, name: 'N. Neu' })]
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('twenty a day, however many at once', async () => {
    const ada = await administrator(await organisation())
    const results = await Promise.allSettled(
      Array.from({ length: 24 }, (_, place) =>
        invitePerson(ada, { ...nora, email: `nora${place}@traunfeld.example` }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    await invitePerson({ ...ada, at: tomorrow }, { ...nora, email: 'spaeter@traunfeld.example' })
    expect(await everyRow('Invitation')).toHaveLength(21)
  })
})
