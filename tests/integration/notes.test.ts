import { expect, test } from 'vitest'
import { findOrCreateCompany } from '@/lib/companies/find-or-create'
import { within } from '@/lib/db/within'
import { editNote, writeNote } from '@/lib/notes/commands'
import { notesOn } from '@/lib/notes/queries'
import { Conflict, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { leader, marketer, organisation, reader, seller } from '@/tests/support/people'

const text = 'Umbau **nur im Februar**.'

async function huber(viewer: Viewer) {
  const { id } = await within(viewer, (tx) => findOrCreateCompany(tx, viewer, 'Huber'))
  return id
}

test('a note of one side is read by the other and by leadership', async () => {
  const org = await organisation()
  const sven = await seller(org)
  const subjectId = await huber(sven)
  const { id } = await writeNote(sven, { on: 'company', subjectId, text })
  for (const viewer of [await marketer(org), await leader(org)]) {
    expect(await notesOn(viewer, 'company', subjectId)).toMatchObject([
      { id, text, author: { name: 'Sven', department: 'SALES' } },
    ])
  }
  expect(await notesOn(await reader(org), 'company', subjectId)).toEqual([])
  const written = (await everyRow('Event')).find(({ name }) => name === 'note.written')
  expect(written).toMatchObject({ subjectId: id, details: { on: 'company', subjectId } })
})

test('who may only read writes nothing, and nobody writes on what is not there', async () => {
  const org = await organisation()
  const sven = await seller(org)
  const subjectId = await huber(sven)
  for (const viewer of [await leader(org), await reader(org)]) {
    await expect(writeNote(viewer, { on: 'company', subjectId, text })).rejects.toMatchObject({
      reason: 'people.notAllowed',
    })
  }
  await expect(writeNote(sven, { on: 'lead', subjectId, text })).rejects.toBeInstanceOf(Missing)
  const stranger = await seller(await organisation())
  await expect(writeNote(stranger, { on: 'company', subjectId, text })).rejects.toBeInstanceOf(
    Missing,
  )
  expect(await everyRow('Note')).toEqual([])
})

test('a note is changed by its author alone', async () => {
  const org = await organisation()
  const sven = await seller(org)
  const subjectId = await huber(sven)
  const { id } = await writeNote(sven, { on: 'company', subjectId, text })
  const change = { noteId: id, text: 'Neu', version: 1, base: { text } }
  await expect(editNote(await marketer(org), change)).rejects.toMatchObject({
    reason: 'notes.onlyAuthor',
  })
  await editNote(sven, change)
  expect(await everyRow('Note')).toMatchObject([{ text: 'Neu', version: 2 }])
})

test('the same note changed in two windows: the second keeps its text and sees the first', async () => {
  const sven = await seller(await organisation())
  const { id } = await writeNote(sven, { on: 'company', subjectId: await huber(sven), text })
  const from = (words: string) => ({ noteId: id, text: words, version: 1, base: { text } })
  const results = await Promise.allSettled([
    editNote(sven, from('Erste Fassung')),
    editNote(sven, from('Zweite Fassung')),
  ])
  const lost = results.find((result) => result.status === 'rejected')
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(lost?.reason).toBeInstanceOf(Conflict)
  expect((await everyRow('Event')).filter(({ name }) => name === 'note.changed')).toHaveLength(1)
})
