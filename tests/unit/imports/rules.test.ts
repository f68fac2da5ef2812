import { expect, test } from 'vitest'
import { importStates, mayResume, mayRevert, mayReview } from '@/lib/imports/rules'
import type { Who } from '@/lib/viewer'

const mara: Who = {
  id: 'mara',
  department: 'MARKETING',
  bothSides: false,
  role: 'MEMBER',
  approver: false,
  admin: false,
}
const approver: Who = { ...mara, id: 'sven', department: 'SALES', approver: true }
const other: Who = { ...mara, id: 'carl' }
const lena: Who = { ...mara, id: 'lena', department: 'NONE', role: 'LEADERSHIP' }

function states(
  may: (standing: { state: (typeof importStates)[number]; byId: string }) => boolean,
) {
  return importStates.filter((state) => may({ state, byId: 'mara' }))
}

test('choices are changed before the start, by any member', () => {
  expect(states((standing) => mayReview(standing, other).ok)).toEqual(['UPLOADED', 'READY'])
  expect(states((standing) => mayReview(standing, lena).ok)).toEqual([])
})

test('only what stopped goes on', () => {
  expect(states((standing) => mayResume(standing, mara).ok)).toEqual(['FAILED'])
  expect(states((standing) => mayResume(standing, lena).ok)).toEqual([])
})

test('whoever ran it or an approver of either side takes it back, also while it runs', () => {
  const begun = ['RUNNING', 'DONE', 'FAILED']
  expect(states((standing) => mayRevert(standing, mara).ok)).toEqual(begun)
  expect(states((standing) => mayRevert(standing, approver).ok)).toEqual(begun)
  expect(states((standing) => mayRevert(standing, other).ok)).toEqual([])
  expect(states((standing) => mayRevert(standing, lena).ok)).toEqual([])
})
