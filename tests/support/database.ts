import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { createDatabase } from '@/scripts/database/roles'
import { type DatabaseUrls, templateName, urlsOf, workerDatabase } from './database-urls'

type Row = Record<string, unknown>

/** Any number; copies of the template are made one after the other. */
const COPYING = 7_346_100

/** What this worker's tests run on. */
export function testDatabase(): DatabaseUrls {
  return urlsOf(workerDatabase())
}

/** A migrated, empty database of its own, for tests that change schema or roles or start servers. */
export async function ownDatabase(): Promise<DatabaseUrls> {
  const name = `einklang_own_${randomBytes(6).toString('hex')}`
  await ensureCopy(name)
  return urlsOf(name)
}

/** A database without any table, as an administrator hands it over. */
export async function bareDatabase(): Promise<DatabaseUrls> {
  const name = `einklang_bare_${randomBytes(6).toString('hex')}`
  await createDatabase(urlsOf('postgres').adminUrl, name)
  return urlsOf(name)
}

/** One statement on a fresh connection. */
export async function query(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(text, values)).rows)
}

/** Work on one connection that is closed afterwards. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** All rows of all organisations, past every policy. */
export function everyRow(table: string, urls = testDatabase()): Promise<Row[]> {
  return query(urls.adminUrl, `select * from ${pg.escapeIdentifier(table)}`)
}

/** Names of all tables of the product. */
export async function tableNames(urls = testDatabase()): Promise<string[]> {
  const rows = await query(
    urls.adminUrl,
    "select tablename from pg_tables where schemaname = 'public' order by 1",
  )
  return rows.map((row) => String(row.tablename)).filter((name) => name !== '_prisma_migrations')
}

/**
 * Table → number of rows and checksum over all their columns, independent of their order.
 * Equal before and after means: nothing was written.
 */
export async function checksums(except: readonly string[] = [], urls = testDatabase()) {
  const tables = (await tableNames(urls)).filter((name) => !except.includes(name))
  const sums = tables.map(
    (table) => `select ${pg.escapeLiteral(table)} as table,
      count(*) || ' ' || coalesce(sum(hashtextextended(line::text, 0)::numeric), 0) as sum
      from ${pg.escapeIdentifier(table)} as line`,
  )
  const rows = await query(urls.adminUrl, sums.join(' union all '))
  return Object.fromEntries(rows.map((row) => [String(row.table), String(row.sum)]))
}

/** Empties every table of this worker's database, as their owner. */
export async function emptyTables(urls = testDatabase()): Promise<void> {
  const tables = (await tableNames(urls)).map((name) => pg.escapeIdentifier(name))
  if (tables.length === 0) return
  await connected(urls.ownerUrl, async (client) => {
    await client.query("set lock_timeout = '5s'")
    await client.query(`truncate ${tables.join(', ')}`)
  })
}

/** Copies the migrated template unless this database exists already. */
export async function ensureCopy(name: string): Promise<void> {
  const { adminUrl } = urlsOf('postgres')
  await connected(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [COPYING])
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount) return
    await client.query(
      `create database ${pg.escapeIdentifier(name)} template ${templateName} owner einklang_owner`,
    )
    // Rights on the database itself are not copied with it.
    await createDatabase(adminUrl, name)
  })
}
