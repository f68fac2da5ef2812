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

test.each([
  ['before a pace shows', 0, 4, null],
  ['after one row of a thousand', 1, 4, null],
  ['with 600 of 1,000 rows to go after 4 s', 400, 4, { unit: 'seconds', count: 10 }],
  ['with 900 of 1,000 rows to go after 10 s', 100, 10, { unit: 'seconds', count: 90 }],
  ['with 900 of 1,000 rows to go after 20 s', 100, 20, { unit: 'minutes', count: 3 }],
  ['when all is done', 1_000, 4, { unit: 'seconds', count: 5 }],
])('the time that is left %s', (_when, rowsDone, seconds, left) => {
  const startedAt = new Date('2026-11-23T12:00:00Z')
  const now = new Date(startedAt.getTime() + seconds * 1_000)
  expect(remaining({ rowsDone, rowsTotal: 1_000, startedAt, now })).toEqual(left)
})
