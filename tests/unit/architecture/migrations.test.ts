import { expect, test } from 'vitest'
import { schemaDrift } from '@/scripts/database/schema-files'
import { migrationText, models } from './prisma-schema'

const sql = migrationText().replace(/\s+/g, ' ').toLowerCase()
const tables = models()
  .filter((model) => !model.isGlobal)
  .map(({ name }) => `"${name.toLowerCase()}"`)
const mine = `("orgid" = nullif(current_setting('app.org', true), '')::uuid)`

/** How often a statement occurs; several spellings of the table's name are one. */
function count(statement: string): number {
  return sql.replaceAll('public.', '').replaceAll('"public".', '').split(statement).length - 1
}

test('the migrations lead to the schema', async () => {
  expect(await schemaDrift()).toBe('')
})

test.each(tables)('%s is closed to other organisations', (table) => {
  expect(count(`alter table ${table} enable row level security;`)).toBe(1)
  expect(count(`alter table ${table} disable row level security;`)).toBe(0)
  const lifted = count(`alter table ${table} no force row level security;`)
  expect(count(`alter table ${table} force row level security;`)).toBe(lifted + 1)
  const policy = new RegExp(`create policy \\w+ on ${table} using (.*?);`, 'g')
  const policies = [...sql.matchAll(policy)].map(([, text = '']) => text.trim())
  expect(policies).toEqual([`${mine} with check ${mine}`])
})

test('what happened cannot be changed by the application', () => {
  const rights = [...sql.matchAll(/grant ([a-z, ]+) on "(event|stageevent)" to einklang_app/g)]
  expect(rights.map(([, verbs, table]) => [table, verbs])).toEqual([
    ['event', 'select, insert'],
    ['stageevent', 'select, insert'],
  ])
})

test.each([
  ['enums', /create type \S+ as enum/],
  ['triggers', /create (or replace )?(constraint )?trigger/],
  ['sequences', /create sequence|serial\b|generated (always|by default) as identity/],
  ['exclusion constraints', /exclude using/],
  ['deferrable constraints', /(?<!not )deferrable/],
  ['locks of tables', /\block table/],
  ['inheritance', /\binherits\b/],
  ['rights for everybody', /grant [^;]* to public\b/],
  ['clocks in columns', /default (current_timestamp|now\(\))/],
])('no %s, so that every compatible database can run it', (_what, pattern) => {
  expect(sql).not.toMatch(pattern)
})
