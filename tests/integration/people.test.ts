import { describe, expect, test } from 'vitest'
import { viewerOf } from '@/lib/auth/viewer'
import { database } from '@/lib/db/client'
import { within } from '@/lib/db/within'
import { changePerson, renameSelf } from '@/lib/people/commands/changes'
import { countPeople } from '@/lib/people/count'
import { directory, personPage } from '@/lib/people/queries'
import { placeTexts } from '@/lib/people/rules'
import type { ChangePerson } from '@/lib/people/schema'
import { Conflict, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { leader, marketer, organisation, person, reader, seller } from '@/tests/support/people'
import { browserAt, goodPassword, trySignIn, withPassword } from '@/tests/support/sign-in'

const administrator = (org: string) => marketer(org, { name: 'Ada', admin: true })

/** The form about a person, with these fields changed. */
async function change(viewer: Viewer, id: string, fields: Partial<ChangePerson>) {
  const { person: seen } = await personPage(viewer, id)
  const { department, role, approver, admin, bothSides, version } = seen
  const known = department === 'MARKETING' || department === 'SALES' ? department : 'NONE'
  const given = role === 'LEADERSHIP' || role === 'VIEWER' ? role : 'MEMBER'
  const values = { department: known, role: given, approver, admin, bothSides, ...fields } as const
  return changePerson(viewer, { ...values, personId: id, version, base: placeTexts(seen) })
}

describe('changing rights', () => {
  test('holds from the next request on, and the person signs in afresh', async () => {
    const org = await organisation()
    const ada = await administrator(org)
    const sven = await seller(org)
    const email = await withPassword(sven)
    await trySignIn(email, goodPassword, browserAt('203.0.113.9'))
    await change(ada, sven.id, { role: 'LEADERSHIP', department: 'NONE' })
    expect(await viewerOf(org, sven.id)).toMatchObject({ role: 'LEADERSHIP', department: 'NONE' })
    expect(await everyRow('Session')).toMatchObject([{ revokedAt: expect.any(Date) }])
    expect(await everyRow('Event')).toMatchObject([
      { name: 'person.changed', subjectId: sven.id, details: { fields: ['department', 'role'] } },
    ])
  })

  test('what cannot be is refused', async () => {
    const org = await organisation()
    const ada = await administrator(org)
    const lena = await leader(org)
    await expect(change(ada, lena.id, { approver: true })).rejects.toMatchObject({
      reason: 'people.approverNeedsSide',
    })
    await expect(change(lena, ada.id, { admin: false })).rejects.toMatchObject({
      reason: 'people.onlyAdmins',
    })
  })

  test('the only administrator confirms a change of their own rights by password', async () => {
    const org = await organisation()
    const ada = await administrator(org)
    await withPassword(ada)
    const grant = (password?: string) => change(ada, ada.id, { approver: true, password })
    await expect(grant()).rejects.toMatchObject({ reason: 'people.confirmOwn' })
    await expect(grant('etwas ganz anderes')).rejects.toMatchObject({
      reason: 'people.wrongPassword',
      field: 'password',
    })
    await grant(goodPassword)
    expect(await viewerOf(org, ada.id)).toMatchObject({ approver: true })
    await expect(
      change(ada, ada.id, { admin: false, password: goodPassword }),
    ).rejects.toMatchObject({ reason: 'people.lastAdmin' })
  })

  test('two administrators who take each other’s rights at once: one stays', async () => {
    const org = await organisation()
    const [ada, udo] = [await administrator(org), await seller(org, { name: 'Udo', admin: true })]
    const results = await Promise.allSettled([
      change(ada, udo.id, { admin: false }),
      change(udo, ada.id, { admin: false }),
    ])
    const admins = (await everyRow('Membership')).filter(({ admin }) => admin)
    expect(admins).toHaveLength(1)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('two administrators change the same person: the second sees the other version', async () => {
    const org = await organisation()
    const [ada, udo] = [await administrator(org), await seller(org, { name: 'Udo', admin: true })]
    const sven = await seller(org)
    const { person: seen } = await personPage(udo, sven.id)
    await change(ada, sven.id, { role: 'LEADERSHIP' })
    await expect(
      changePerson(udo, {
        personId: sven.id,
        department: 'SALES',
        role: 'VIEWER',
        approver: false,
        admin: false,
        bothSides: false,
        version: seen.version,
        base: placeTexts(seen),
      }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  test('everybody changes their own name', async () => {
    const org = await organisation()
    const vera = await reader(org)
    await renameSelf(vera, { name: 'Vera Öhm', version: 1, base: { name: 'Vera' } })
    expect(await directory(vera, 'öh')).toMatchObject([{ name: 'Vera Öhm' }])
  })
})

test('the directory finds the beginning of any name, of this organisation alone', async () => {
  const org = await organisation()
  const ada = await administrator(org)
  await person(org, { name: 'Bernhard Österreicher' })
  await person(await organisation(), { name: 'Otto Fremd' })
  const names = async (search: string) => (await directory(ada, search)).map(({ name }) => name)
  expect(await names('')).toEqual(['Ada', 'Bernhard Österreicher'])
  expect(await names('OSTER')).toEqual(['Bernhard Österreicher'])
  expect(await names('reicher')).toEqual([])
  const stranger = await person(await organisation())
  await expect(personPage(stranger, ada.id)).rejects.toBeInstanceOf(Missing)
})

test('fewer than six active people make a small company', async () => {
  const org = await organisation()
  const ada = await administrator(org)
  const isSmall = async () => {
    await within(ada, (tx) => countPeople(tx, org))
    return (await database().organisation.findFirst({ where: { id: org } }))?.small
  }
  expect(await isSmall()).toBe(true)
  for (const name of ['B', 'C', 'D', 'E']) await person(org, { name })
  expect(await isSmall()).toBe(true)
  await person(org, { name: 'F' })
  expect(await isSmall()).toBe(false)
})
