import { describe, expect, test } from 'vitest'
import { mappingFromMemory, memoryOf, memorySchema } from '@/lib/imports/memory'
import { afterReview } from '@/lib/imports/places'
import { remaining } from '@/lib/imports/progress'
import { refusedFrom, refusedText } from '@/lib/imports/refused-files'
import { reviewImportSchema } from '@/lib/imports/schema'

const importId = '01a20896-acbe-714a-bd5f-c572a3bf0d61'
const file = '01a20896-acbe-714a-bd5f-c572a3bf0d62'

describe('the page of an import as it is sent', () => {
  test('choices, and boxes that were shown and not ticked', () => {
    const read = reviewImportSchema.parse({
      importId,
      act: 'start',
      mode: 'UPDATE',
      'stage.won': 'exit:LOST',
      'owner.salesOwner:ada': 'x',
      offered: ['one', 'two'],
      accepted: ['two'],
      asked: ['companies', 'contacts'],
      'create.contacts': 'on',
    })
    expect(read).toMatchObject({
      act: 'start',
      mode: 'UPDATE',
      choices: {
        stages: { won: 'exit:LOST' },
        owners: { 'salesOwner:ada': 'x' },
        declined: ['one'],
        create: { companies: false, contacts: true },
      },
    })
  })

  test('columns with their fields and readings; unknown fields and numbers do not count', () => {
    const read = reviewImportSchema.parse({
      importId,
      [`kind.${file}`]: 'companies',
      [`field.${file}.0`]: 'name',
      [`field.${file}.2`]: 'no such field',
      [`scale.${file}.0`]: '6',
      [`order.${file}.1`]: 'ydm',
    })
    expect(read.files).toEqual({
      [file]: { kind: 'companies', fields: ['name', null, null], columns: [{ scale: 6 }, {}, {}] },
    })
  })

  test('an import without an id is refused', () => {
    expect(reviewImportSchema.safeParse({ importId: 'x' }).success).toBe(false)
  })
})

test('where it leads afterwards', () => {
  expect(afterReview({ id: 'i', begun: true }, { act: 'start' })).toBe('/imports/i')
  expect(afterReview({ id: 'i', begun: false }, { act: 'start' })).toBe('/imports/i?waits=1')
  expect(afterReview({ id: 'i', begun: false }, { act: 'check' })).toContain('#dry-run')
})

test('a mapping is remembered by the names of the columns, however they are ordered', () => {
  const memory = memoryOf(['Firma', ' Umsatz '], ['name', 'revenue'], [{}, { scale: 6 }])
  const again = memorySchema.parse(JSON.parse(JSON.stringify(memory)))
  const savedAt = new Date('2026-11-23T12:00:00Z')
  expect(mappingFromMemory('companies', ['umsatz', 'Firma', 'Neu'], again, savedAt)).toEqual({
    fields: ['revenue', 'name', null],
    columns: [{ scale: 6 }, {}, {}],
    rememberedOn: '2026-11-23T12:00:00.000Z',
  })
})

test('what was wrong with files goes through an address and back; nonsense counts as nothing', () => {
  const problem = { code: 'file.headerTwice', values: { name: 'A', first: 1, second: 2 } } as const
  const text = new URLSearchParams(refusedText([{ name: 'a & b.csv', problem }])).get('refused')
  expect(refusedFrom(text ?? undefined)).toEqual([
    { name: 'a & b.csv', key: 'imports.problems.file.headerTwice', values: problem.values },
  ])
  expect(refusedFrom('[{"name":"x","code":"constructor","values":{}}]')).toEqual([])
  expect(refusedFrom('{')).toEqual([])
  expect(refusedFrom(undefined)).toEqual([])
})

test('the time that is left', () => {
  const startedAt = new Date('2026-11-23T12:00:00Z')
  const now = new Date('2026-11-23T12:00:04Z')
  expect(remaining({ rowsDone: 400, rowsTotal: 1_000, startedAt, now })).toBe(6)
  expect(remaining({ rowsDone: 0, rowsTotal: 1_000, startedAt, now })).toBeNull()
  expect(remaining({ rowsDone: 1_000, rowsTotal: 1_000, startedAt, now })).toBe(1)
})
