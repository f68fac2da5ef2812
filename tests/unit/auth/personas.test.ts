import { expect, test } from 'vitest'
import { mirroredPersonas, type Persona } from '@/lib/auth/personas'

const person = (id: string, facts: Partial<Persona>): Persona => ({
  id,
  name: id,
  department: 'NONE',
  role: 'MEMBER',
  approver: false,
  ...facts,
})
const people = [
  person('s2', { department: 'SALES', approver: true }),
  person('m1', { department: 'MARKETING' }),
  person('m3', { department: 'MARKETING' }),
  person('boss', { role: 'LEADERSHIP' }),
  person('s1', { department: 'SALES' }),
  person('m2', { department: 'MARKETING', approver: true }),
  person('guest', { role: 'MODERATOR' }),
  person('reader', { role: 'VIEWER' }),
]
const ids = (found: Persona[]) => found.map(({ id }) => id)

test('both sides are offered in rows that mirror each other', () => {
  expect(ids(mirroredPersonas(people, ['MARKETING', 'SALES']))).toEqual([
    'm1',
    's1',
    'm2',
    's2',
    'boss',
    'guest',
  ])
  expect(ids(mirroredPersonas(people, ['SALES', 'MARKETING']))).toEqual([
    's1',
    'm1',
    's2',
    'm2',
    'boss',
    'guest',
  ])
})

test('nobody is offered without a counterpart', () => {
  const lonely = people.filter(({ id }) => id !== 's2')
  expect(ids(mirroredPersonas(lonely, ['MARKETING', 'SALES']))).toEqual([
    'm1',
    's1',
    'boss',
    'guest',
  ])
})
