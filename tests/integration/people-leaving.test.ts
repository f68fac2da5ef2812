import { describe, expect, test } from 'vitest'
import { viewerOf } from '@/lib/auth/viewer'
import { removeAbsence, setAbsence } from '@/lib/people/commands/absences'
import { deactivatePerson, reactivatePerson } from '@/lib/people/commands/departure'
import { departure, directory, personPage } from '@/lib/people/queries'
import { Missing } from '@/lib/verdict'
import { checksums, everyRow } from '@/tests/support/database'
import { lead } from '@/tests/support/funnel'
import { marketer, organisation, reader, seller } from '@/tests/support/people'
import { browserAt, goodPassword, outcome, trySignIn, withPassword } from '@/tests/support/sign-in'

async function company() {
  const org = await organisation()
  const ada = await marketer(org, { name: 'Ada', admin: true })
  return { org, ada, sven: await seller(org), petra: await seller(org, { name: 'Petra' }) }
}

describe('leaving', () => {
  test('open leads go to the successor, closed ones stay, and the way in is gone', async () => {
    const { org, ada, sven, petra } = await company()
    const open = await lead(sven, { company: 'Huber' })
    const email = await withPassword(sven)
    await trySignIn(email, goodPassword, browserAt('203.0.113.1'))
    const preview = await departure(ada, sven.id)
    expect(preview.open).toEqual([{ kind: 'people.work.leads', count: 1 }])
    expect(preview.colleagues).toEqual([{ id: petra.id, name: 'Petra' }])
    await deactivatePerson(ada, { personId: sven.id, successorId: petra.id })
    const [row] = await everyRow('Lead')
    expect(row).toMatchObject({ id: open.id, salesOwnerId: petra.id })
    expect(await everyRow('Session')).toMatchObject([{ revokedAt: expect.any(Date) }])
    await expect(viewerOf(org, sven.id)).rejects.toBeInstanceOf(Missing)
    expect(await outcome(trySignIn(email, goodPassword, browserAt('203.0.113.2')))).toBe(
      'auth.wrong',
    )
    const events = (await everyRow('Event')).filter(({ name }) => name === 'person.deactivated')
    expect(events).toMatchObject([{ details: { successorId: petra.id, leads: 1 } }])
  })

  test('without a fitting successor nothing happens', async () => {
    const { org, ada, sven } = await company()
    await lead(sven, { company: 'Huber' })
    const mats = await marketer(org, { name: 'Mats' })
    const before = await checksums()
    for (const [successorId, reason] of [
      [null, 'people.successorNeeded'],
      [mats.id, 'people.sameDepartment'],
      [sven.id, 'people.notACandidate'],
    ] as const) {
      await expect(deactivatePerson(ada, { personId: sven.id, successorId })).rejects.toMatchObject(
        { reason, field: 'successorId' },
      )
    }
    expect(await checksums()).toEqual(before)
  })

  test('nobody leaves by their own hand, by others without rights, or twice', async () => {
    const { ada, sven, petra } = await company()
    const leave = (personId: string) => ({ personId, successorId: null })
    await expect(deactivatePerson(ada, leave(ada.id))).rejects.toMatchObject({
      reason: 'people.notYourself',
    })
    await expect(deactivatePerson(sven, leave(petra.id))).rejects.toMatchObject({
      reason: 'people.onlyAdmins',
    })
    await deactivatePerson(ada, leave(petra.id))
    await expect(deactivatePerson(ada, leave(petra.id))).rejects.toMatchObject({
      reason: 'people.hasLeft',
    })
  })

  test('somebody who left comes back with their place and signs in again', async () => {
    const { org, ada, sven } = await company()
    const email = await withPassword(sven)
    await deactivatePerson(ada, { personId: sven.id, successorId: null })
    await reactivatePerson(ada, { personId: sven.id })
    expect(await viewerOf(org, sven.id)).toMatchObject({ department: 'SALES', role: 'MEMBER' })
    expect(await outcome(trySignIn(email, goodPassword, browserAt('203.0.113.3')))).toBe('ok')
  })
})

const days = (firstDay: string, lastDay: string) => ({ firstDay, lastDay })

describe('absence', () => {
  const christmas = days('2030-12-23', '2031-01-06')

  test('is seen by everybody with its deputy, on its days alone', async () => {
    const { org, sven, petra } = await company()
    await setAbsence(sven, { personId: sven.id, ...christmas, deputyId: petra.id })
    const vera = await reader(org)
    const away = async (at: string) => {
      const people = await directory({ ...vera, at: new Date(at) }, 'sven')
      return people[0]?.absences[0]?.deputy?.name
    }
    expect(await away('2030-12-22T22:59:00Z')).toBeUndefined()
    expect(await away('2030-12-22T23:01:00Z')).toBe('Petra')
    expect(await away('2031-01-06T12:00:00Z')).toBe('Petra')
    expect(await away('2031-01-06T23:01:00Z')).toBeUndefined()
  })

  test.each([
    ['days that are over', days('2020-01-01', '2020-01-02'), 'people.daysOver'],
    ['days the wrong way round', days('2030-02-02', '2030-02-01'), 'people.daysTurned'],
    ['days within another absence', days('2031-01-06', '2031-01-07'), 'people.awayAlready'],
  ])('%s are refused', async (_what, wanted, reason) => {
    const { sven } = await company()
    await setAbsence(sven, { personId: sven.id, ...christmas, deputyId: null })
    await expect(
      setAbsence(sven, { personId: sven.id, ...wanted, deputyId: null }),
    ).rejects.toMatchObject({ reason })
    expect(await everyRow('Absence')).toHaveLength(1)
  })

  test('a deputy is there on those days and of the same department', async () => {
    const { ada, sven, petra } = await company()
    await setAbsence(petra, { personId: petra.id, ...christmas, deputyId: null })
    const deputised = (deputyId: string) =>
      setAbsence(sven, { personId: sven.id, ...christmas, deputyId })
    await expect(deputised(petra.id)).rejects.toMatchObject({ reason: 'people.deputyAway' })
    await expect(deputised(ada.id)).rejects.toMatchObject({ reason: 'people.sameDepartment' })
    await expect(deputised(sven.id)).rejects.toMatchObject({ reason: 'people.notACandidate' })
  })

  test('two who name each other at once: one of them is told', async () => {
    const { sven, petra } = await company()
    const results = await Promise.allSettled([
      setAbsence(sven, { personId: sven.id, ...christmas, deputyId: petra.id }),
      setAbsence(petra, { personId: petra.id, ...christmas, deputyId: sven.id }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const told = results.find((result) => result.status === 'rejected')
    expect(['people.deputyAway', 'people.isDeputy']).toContain(told?.reason.reason)
  })

  test('others are set by approvers and administrators, and may be taken back', async () => {
    const { org, ada, sven, petra } = await company()
    const lotte = await marketer(org, { name: 'Lotte', approver: true })
    const forSven = { personId: sven.id, ...christmas, deputyId: null }
    await expect(setAbsence(petra, forSven)).rejects.toMatchObject({ reason: 'people.notAllowed' })
    const { id } = await setAbsence(lotte, forSven)
    await expect(removeAbsence(petra, { absenceId: id })).rejects.toMatchObject({
      reason: 'people.notAllowed',
    })
    await removeAbsence(ada, { absenceId: id })
    expect((await personPage(petra, sven.id)).absences).toEqual([])
  })

  test('who leaves is nobody’s deputy any more', async () => {
    const { ada, sven, petra } = await company()
    await setAbsence(sven, { personId: sven.id, ...christmas, deputyId: petra.id })
    await deactivatePerson(ada, { personId: petra.id, successorId: null })
    expect((await personPage(ada, sven.id)).absences).toMatchObject([{ deputy: null }])
  })
})
