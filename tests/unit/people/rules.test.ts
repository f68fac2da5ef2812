import { expect, test } from 'vitest'
import { todayIn } from '@/lib/people/days'
import {
  isSoundPlace,
  mayChangePerson,
  mayDeactivate,
  maySetAbsence,
  mayTakeOver,
  needsPassword,
} from '@/lib/people/rules'
import type { Who } from '@/lib/viewer'

const ada: Who = {
  id: 'ada',
  department: 'MARKETING',
  bothSides: false,
  role: 'MEMBER',
  approver: false,
  admin: true,
}
const sven: Who = { ...ada, id: 'sven', department: 'SALES', admin: false }

test.each([
  [{ department: 'MARKETING', role: 'MEMBER', approver: true }, false, true],
  [{ department: 'NONE', role: 'MEMBER', approver: true }, false, false],
  [{ department: 'SALES', role: 'LEADERSHIP', approver: true }, false, false],
  [{ department: 'NONE', role: 'LEADERSHIP', approver: false }, false, true],
  [{ department: 'SALES', role: 'MEMBER', approver: false, bothSides: true }, true, true],
  [{ department: 'SALES', role: 'MEMBER', approver: false, bothSides: true }, false, false],
  [{ department: 'NONE', role: 'MEMBER', approver: false, bothSides: true }, true, false],
])('place %o, small company %s: sound %s', (place, small, sound) => {
  expect(isSoundPlace(place, small).ok).toBe(sound)
})

test.each([
  ['another person', 'sven', 1, ['role'], true],
  ['oneself as the only administrator', 'ada', 1, ['admin'], true],
  ['one’s own rights beside another administrator', 'ada', 2, ['approver'], false],
  ['one’s own department beside another administrator', 'ada', 2, ['department'], true],
])('an administrator changes %s', (_what, personId, admins, fields, allowed) => {
  expect(mayChangePerson({ personId, admins, fields }, ada).ok).toBe(allowed)
})

test('nobody else changes anybody', () => {
  expect(mayChangePerson({ personId: 'ada', admins: 1, fields: [] }, sven)).toMatchObject({
    reason: 'people.onlyAdmins',
  })
})

test('only the one administrator who changes themselves is asked for the password', () => {
  expect(needsPassword({ personId: 'ada', admins: 1 }, ada)).toBe(true)
  expect(needsPassword({ personId: 'ada', admins: 2 }, ada)).toBe(false)
  expect(needsPassword({ personId: 'sven', admins: 1 }, ada)).toBe(false)
})

test.each([
  ['somebody else', { id: 'sven', admin: false }, 1, undefined],
  ['oneself', { id: 'ada', admin: true }, 2, 'people.notYourself'],
  ['the last administrator', { id: 'udo', admin: true }, 1, 'people.lastAdmin'],
])('letting %s leave', (_who, person, admins, reason) => {
  const verdict = mayDeactivate(person, admins, ada)
  expect(verdict.ok ? undefined : verdict.reason).toBe(reason)
})

test('absences: one’s own, and others’ as approver or administrator', () => {
  expect(maySetAbsence('sven', sven).ok).toBe(true)
  expect(maySetAbsence('ada', sven).ok).toBe(false)
  expect(maySetAbsence('ada', { ...sven, approver: true }).ok).toBe(true)
  expect(maySetAbsence('sven', ada).ok).toBe(true)
})

const day = (text: string) => new Date(`${text}T00:00:00Z`)

test.each([
  ['a colleague', { id: 'b', department: 'SALES', active: true }, true],
  ['the person themselves', { id: 'a', department: 'SALES', active: true }, false],
  ['somebody who left', { id: 'b', department: 'SALES', active: false }, false],
  ['somebody of the other side', { id: 'b', department: 'MARKETING', active: true }, false],
])('work goes to %s', (_who, other, allowed) => {
  expect(mayTakeOver({ id: 'a', department: 'SALES', active: true }, other).ok).toBe(allowed)
})

test('today is the day of the organisation, not of the server', () => {
  const lateInVienna = new Date('2026-11-23T23:30:00Z')
  expect(todayIn('Europe/Vienna', lateInVienna)).toEqual(day('2026-11-24'))
  expect(todayIn('America/New_York', lateInVienna)).toEqual(day('2026-11-23'))
})
