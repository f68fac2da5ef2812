import { expect, test } from 'vitest'
import { mayEditNote } from '@/lib/notes/rules'
import { editNoteSchema, noteLimit, writeNoteSchema } from '@/lib/notes/schema'
import type { Who } from '@/lib/viewer'

const sven: Who = {
  id: 'sven',
  department: 'SALES',
  bothSides: false,
  role: 'MEMBER',
  approver: true,
  admin: true,
}

test.each([
  ['its author', sven, 'sven', undefined],
  ['an approver and administrator who did not write it', sven, 'mara', 'notes.onlyAuthor'],
  [
    'its author who only reads now',
    { ...sven, role: 'VIEWER' } as const,
    'sven',
    'people.notAllowed',
  ],
])('a note changed by %s', (_who, who, authorId, reason) => {
  const verdict = mayEditNote({ authorId }, who)
  expect(verdict.ok ? undefined : verdict.reason).toBe(reason)
})

const id = '019ab0c2-1111-7000-8000-000000000000'

test.each([
  ['up to the limit', 'ä'.repeat(noteLimit), true],
  ['beyond the limit', 'ä'.repeat(noteLimit + 1), false],
  ['with nothing but space', ' \n ', false],
  ['with a broken character', 'Um\uD800bau', false],
])('a note %s', (_what, text, accepted) => {
  expect(writeNoteSchema.safeParse({ text, on: 'lead', subjectId: id }).success).toBe(accepted)
})

test('a note changes its text and nothing else', () => {
  const change = { noteId: id, text: 'Neu', version: '1', base: '{"text":"Alt"}' }
  expect(editNoteSchema.safeParse(change).success).toBe(true)
  expect(editNoteSchema.safeParse({ ...change, authorId: id }).success).toBe(false)
})
