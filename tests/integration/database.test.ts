import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/guard'
import { within } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import {
  connected,
  emptyTables,
  everyRow,
  ownDatabase,
  query,
  tableNames,
  testDatabase,
} from '../support/database'
import { marketer, organisation } from '../support/people'

/** The complete list of tables without an organisation. */
const globalTables = [
  'AnonymousRequest',
  'Job',
  'KnownDevice',
  'Login',
  'Organisation',
  'RateLimit',
  'Session',
  'SetupToken',
  'User',
]

let mara: Viewer

beforeEach(async () => {
  await emptyTables()
  mara = await marketer(await organisation())
})

async function policedTables() {
  return (await tableNames()).filter((name) => !globalTables.includes(name))
}

describe('roles', () => {
  test('the application role owns nothing, bypasses nothing and inherits nothing', async () => {
    expect(await databaseFault()).toBeNull()
  })

  test('the owner is no superuser and does not bypass policies', async () => {
    const [owner] = await query(
      testDatabase().adminUrl,
      "select rolsuper, rolbypassrls from pg_roles where rolname = 'einklang_owner'",
    )
    expect(owner).toEqual({ rolsuper: false, rolbypassrls: false })
  })

  test('the backup role reads everything and writes nothing', async () => {
    const { backupUrl } = testDatabase()
    expect(await query(backupUrl, 'select count(*)::int as n from "Membership"')).toEqual([
      { n: 1 },
    ])
    await expect(query(backupUrl, 'delete from "Membership"')).rejects.toThrow(
      /permission denied|read-only/,
    )
  })

  test('the application role can add history, never change or remove it', async () => {
    const { appUrl } = testDatabase()
    for (const table of ['Event', 'StageEvent']) {
      for (const act of [`update "${table}" set "orgId" = "orgId"`, `delete from "${table}"`]) {
        await expect(query(appUrl, act)).rejects.toThrow(/permission denied/)
      }
    }
  })
})

describe('policies', () => {
  test('every table but the global ones has policy, FORCE and the default of the setting', async () => {
    const rows = await query(
      testDatabase().adminUrl,
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         p.qual = p.with_check as same, p.qual as policy,
         pg_get_expr(d.adbin, d.adrelid) as filled
       from pg_class c
       left join pg_policies p on p.tablename = c.relname
       left join pg_attribute a on a.attrelid = c.oid and a.attname = 'orgId'
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and c.relname <> '_prisma_migrations' order by 1`,
    )
    const open = rows.filter((row) => !row.enabled).map((row) => row.name)
    expect(open).toEqual(globalTables)
    const policy = `("orgId" = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)`
    for (const row of rows.filter(({ enabled }) => enabled)) {
      expect(row, String(row.name)).toMatchObject({ forced: true, same: true, policy })
      expect(row.filled, String(row.name)).toContain("current_setting('app.org'::text, true)")
    }
  })

  test('outside `within` a fresh connection reads no row of any table and raises no error', async () => {
    for (const table of await policedTables()) {
      expect(await query(testDatabase().appUrl, `select * from "${table}"`), table).toEqual([])
    }
  })

  test('a reused connection, whose setting is empty and not null, reads none either', async () => {
    await connected(testDatabase().appUrl, async (client) => {
      await client.query('begin')
      await client.query("select set_config('app.org', $1, true)", [mara.orgId])
      const inside = await client.query('select id from "Membership"')
      expect(inside.rowCount).toBe(1)
      await client.query('commit')
      for (const table of await policedTables()) {
        const { rows } = await client.query(`select * from ${pg.escapeIdentifier(table)}`)
        expect(rows, table).toEqual([])
      }
    })
  })

  test('an insert outside `within` and one for another organisation fail', async () => {
    const data = { at: new Date(), department: 'NONE', name: 'x', subjectType: 'x', details: {} }
    const subjectId = randomUUID()
    await expect(database().event.create({ data: { ...data, subjectId } })).rejects.toThrow()
    const foreign = within(mara, (tx) =>
      tx.event.create({ data: { ...data, subjectId, orgId: randomUUID() } }),
    )
    await expect(foreign).rejects.toThrow(/row-level security/)
    expect(await everyRow('Event')).toEqual([])
  })

  test('as the owner under FORCE an update without the setting changes no row', async () => {
    const { ownerUrl } = testDatabase()
    const rows = await query(ownerUrl, `update "Membership" set name = 'X' returning id`)
    expect(rows).toEqual([])
  })

  test('a data migration that loops over the organisations reaches both', async () => {
    const urls = await ownDatabase()
    const ids = [randomUUID(), randomUUID()]
    for (const id of ids) {
      await query(
        urls.adminUrl,
        `insert into "Source" ("orgId", id, code, "nameDe", "nameEn", position, "createdAt")
         values ($1, $1, 'FAIR', 'Messe', 'Fair', 1, now())`,
        [id],
      )
      await query(
        urls.adminUrl,
        `insert into "Organisation" (id, name, "timeZone", currency, locale, "holidayRegion",
           "marketingName", "salesName", "firstDepartment", "createdAt")
         values ($1, 'X', 'Europe/Vienna', 'EUR', 'de', 'AT', 'M', 'V', 'SALES', now())`,
        [id],
      )
    }
    await query(
      urls.ownerUrl,
      `do $$ declare org uuid; begin
         for org in select id from "Organisation" loop
           perform set_config('app.org', org::text, true);
           update "Source" set "nameDe" = 'Fachmesse';
         end loop;
       end $$`,
    )
    const changed = await query(urls.adminUrl, `select distinct "nameDe" from "Source"`)
    expect(changed).toEqual([{ nameDe: 'Fachmesse' }])
  })
})
