import { expect, test } from 'vitest'
import { contactName, decide, keyOf, leadName } from '@/lib/imports/plan'

const almtal = { name: 'Almtal', city: 'Grünau', employees: '12' }

test.each([
  ['new', null, almtal, 'BOTH', { act: 'create' }],
  ['new, but only updates are wanted', null, almtal, 'UPDATE', { act: 'skip', reason: 'unknown' }],
  ['equal', { values: almtal }, almtal, 'BOTH', { act: 'same' }],
  ['equal where only new is wanted', { values: almtal }, almtal, 'CREATE', { act: 'same' }],
  ['emptier', { values: almtal }, { name: 'Almtal' }, 'BOTH', { act: 'same' }],
  [
    'other values',
    { values: almtal },
    { ...almtal, employees: '14', sector: 'Food' },
    'BOTH',
    { act: 'update', fields: { employees: '14', sector: 'Food' } },
  ],
  [
    'other values where only new is wanted',
    { values: almtal },
    { ...almtal, employees: '14' },
    'CREATE',
    { act: 'skip', reason: 'exists' },
  ],
  [
    'other values than an earlier row of the file',
    { values: almtal, line: 7 },
    { ...almtal, employees: '14' },
    'BOTH',
    { act: 'skip', reason: 'twice', line: 7 },
  ],
  [
    'the same as an earlier row of the file',
    { values: almtal, line: 7 },
    almtal,
    'BOTH',
    { act: 'same' },
  ],
] as const)('%s', (_what, existing, incoming, mode, decision) => {
  expect(decide(existing, incoming, mode)).toEqual(decision)
})

test('deciding again after an update finds nothing to do', () => {
  const incoming = { ...almtal, employees: '14' }
  const first = decide({ values: almtal }, incoming, 'UPDATE')
  if (first.act !== 'update') throw new Error(first.act)
  expect(decide({ values: { ...almtal, ...first.fields } }, incoming, 'UPDATE')).toEqual({
    act: 'same',
  })
})

test('keys', () => {
  expect(keyOf('companies', { name: 'Käserei  ALMTAL' })).toBe(
    keyOf('companies', { name: 'kaserei almtal' }),
  )
  expect(keyOf('contacts', { email: 'Ada@Firma.example' })).toBe('ada@firma.example')
  expect(keyOf('contacts', { name: 'Ada' })).toBeNull()
  expect(keyOf('opportunities', { externalId: 'A1', name: 'x' })).toBe('A1')
  expect(keyOf('opportunities', { company: 'Almtal' })).toBeNull()
})

test('names of what is made from a row', () => {
  expect(leadName({ company: 'Almtal', externalId: 'A1' })).toBe('Almtal')
  expect(leadName({ externalId: 'A1' })).toBe('A1')
  expect(contactName({ firstName: 'Ada', lastName: 'Berg' })).toBe('Ada Berg')
  expect(contactName({ email: 'ada@firma.example' })).toBe('ada@firma.example')
})
