import { expect, test } from 'vitest'
import {
  bareDatabase,
  checksums,
  everyRow,
  query,
  tableNames,
  testDatabase,
} from '@/tests/support/database'

const insert = `insert into "RateLimit" (key, points) values ('a', 1)`

test.each([1, 2])('every test begins with empty tables, round %i', async () => {
  expect(await everyRow('RateLimit')).toEqual([])
  await query(testDatabase().appUrl, insert)
  expect(await everyRow('RateLimit')).toHaveLength(1)
})

test('a checksum tells a changed table from an unchanged one', async () => {
  const before = await checksums()
  expect(await checksums()).toEqual(before)
  await query(testDatabase().appUrl, insert)
  const after = await checksums()
  expect(after).not.toEqual(before)
  expect(await checksums(['RateLimit'])).toEqual({ ...after, RateLimit: undefined })
})

test('the application is not the owner and reads a copy that was migrated', async () => {
  const [row] = await query(testDatabase().appUrl, 'select current_user as name')
  expect(row).toEqual({ name: 'einklang_app' })
  expect(await tableNames()).toContain('Membership')
  expect(await tableNames(await bareDatabase())).toEqual([])
})
