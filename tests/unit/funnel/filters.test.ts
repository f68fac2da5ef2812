import { describe, expect, test } from 'vitest'
import {
  beginningWith,
  hrefOf,
  isFiltered,
  leadFiltersSchema,
  leadListSchema,
  queryOf,
  readMark,
  writeMark,
} from '@/lib/funnel/filters'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

test('an address says what is shown, and nothing else', () => {
  const view = leadListSchema.parse({
    mine: '1',
    source: id,
    name: ' Mül ',
    sort: 'value',
    columns: ['value', 'stage', 'nonsense'],
  })
  expect(view).toMatchObject({ mine: true, old: false, name: 'Mül', columns: ['stage', 'value'] })
  expect(hrefOf('/funnel/list', queryOf(view))).toBe(
    `/funnel/list?mine=1&source=${id}&name=M%C3%BCl&sort=value&columns=stage.value`,
  )
  expect(leadListSchema.parse({ ...queryOf(view) })).toEqual(view)
})

test('what is odd in an address is passed over', () => {
  const odd = { mine: 'x', old: ['1', '1'], source: 'y', state: 'Z', holder: '', name: ' ' }
  expect(isFiltered(leadFiltersSchema.parse(odd))).toBe(false)
  expect(isFiltered(leadFiltersSchema.parse({ holder: 'SALES' }))).toBe(true)
})

describe('marks of rows', () => {
  test.each([
    ['Müller & Söhne', id],
    [null, id],
  ] as const)('%s come back as they went', (value, row) => {
    expect(readMark(writeMark([value, row]))).toEqual([value, row])
  })

  test.each([undefined, '', 'x', '%', '["a"]', `["a","${id}","b"]`])('%s is none', (text) => {
    expect(readMark(text)).toBeUndefined()
  })
})

test('names that begin alike lie in one range', () => {
  const { from, below } = beginningWith('MÜL')
  const inside = (name: string) => name >= from && name < below
  expect(['mul', 'muller', 'mul\u{1f600}'].every(inside)).toBe(true)
  expect(['muk', 'mum', 'mu'].some(inside)).toBe(false)
})
