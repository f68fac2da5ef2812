import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { newMigration } from '@/scripts/database/new'
import { PRISMA_FOLDER } from '@/scripts/database/schema-files'
import { checkDatabase } from '@/scripts/start/rights'

let dataDir: string
let started: EmbeddedDatabase[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'einklang-start-'))
  started = []
})

afterEach(async () => {
  for (const database of started) await database.stop()
  await rm(dataDir, { recursive: true })
})

async function start(durable = true): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, durable })
  started.push(database)
  return database
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function at(url: string, database: string, user?: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  if (user) Object.assign(other, { username: user, password: 'x' })
  return other.href
}

describe('the server from the package', () => {
  test('keeps what was committed when it is killed, and starts again', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'create table kept (id int)')
    await ask(first.ownerUrl, 'insert into kept values (1)')
    first.kill()
    const second = await start()
    expect(await ask(second.ownerUrl, 'select id from kept')).toEqual([{ id: 1 }])
  })

  test('is started once by two at the same moment, and ended by the last', async () => {
    const [one, two] = await Promise.all([start(false), start(false)])
    expect(two.appUrl).toBe(one.appUrl)
    await one.stop()
    expect(await ask(two.appUrl, 'select 1 as yes')).toEqual([{ yes: 1 }])
    await two.stop()
    await expect(ask(two.appUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('is not misled by a lock file whose number now belongs to another process', async () => {
    const first = await start(false)
    first.kill()
    const lock = join(dataDir, 'database/cluster/postmaster.pid')
    const lines = (await readFile(lock, 'utf8')).split('\n')
    await writeFile(lock, [String(process.pid), ...lines.slice(1)].join('\n'))
    const second = await start(false)
    expect(await ask(second.appUrl, 'select 1 as yes')).toEqual([{ yes: 1 }])
  })

  test('takes another port when its own was taken meanwhile', async () => {
    const first = await start(false)
    await first.stop()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(first.port, '127.0.0.1', resolve))
    const second = await start(false)
    await new Promise((resolve) => other.close(resolve))
    expect(second.port).not.toBe(first.port)
  })

  test('gives each role what it may, and no more', async () => {
    const { appUrl, ownerUrl, backupUrl } = await start(false)
    await checkDatabase(appUrl, ownerUrl)
    await ask(ownerUrl, 'create table secret (id int)')
    await expect(ask(appUrl, 'select from secret')).rejects.toThrow(/permission denied/)
    await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/)
    expect(await ask(backupUrl, 'select id from secret')).toEqual([])
    await expect(ask(backupUrl, 'create temp table mine (id int)')).rejects.toThrow()
    expect(
      await ask(
        appUrl,
        `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
    ).toEqual([{ statement: '5s', lock: '2s', idle: '10s' }])
  })

  test('is refused with a role that could look past the policies', async () => {
    const { adminUrl, appUrl, ownerUrl } = await start(false)
    await ask(
      adminUrl,
      `create role super superuser login password 'x';
       create role past bypassrls login password 'x';
       create role hidden login password 'x'; grant past to hidden with inherit false;
       create role heir login password 'x'; grant einklang_owner to heir;
       create role poor login password 'x';
       grant connect on database einklang to past, hidden, heir, poor`,
    )
    await ask(
      adminUrl,
      `create database latin owner einklang_owner encoding 'LATIN1' locale 'C' template template0`,
    )
    for (const user of ['super', 'past', 'hidden', 'heir']) {
      const refused = checkDatabase(at(appUrl, 'einklang', user), ownerUrl)
      await expect(refused).rejects.toMatchObject({ key: 'appRoleTooStrong', values: { user } })
    }
    await expect(checkDatabase(ownerUrl, ownerUrl)).rejects.toMatchObject({
      key: 'appRoleTooStrong',
    })
    const refusals = [
      [at(ownerUrl, 'einklang', 'super'), 'ownerTooStrong'],
      [at(ownerUrl, 'einklang', 'poor'), 'missingRight'],
      [at(ownerUrl, 'latin'), 'wrongEncoding'],
      [at(ownerUrl, 'nowhere'), 'databaseMissing'],
      [at(ownerUrl, 'einklang', 'nobody'), 'databaseRefuses'],
      ['postgresql://a:b@127.0.0.1:1/x', 'databaseUnreachable'],
    ] as const
    for (const [url, key] of refusals) {
      await expect(checkDatabase(appUrl, url)).rejects.toMatchObject({ key })
    }
  })
})

describe('migrations', () => {
  test('run once when two start at the same moment', async () => {
    const { ownerUrl } = await start(false)
    const runs = await Promise.all([migrate(ownerUrl), migrate(ownerUrl)])
    expect(runs.map((names) => names.length > 0).sort()).toEqual([false, true])
    expect(await migrate(ownerUrl)).toEqual([])
  })

  test('leave nothing when they fail, and run when they are mended', async () => {
    const { ownerUrl } = await start(false)
    const prisma = join(dataDir, 'prisma')
    await mkdir(join(prisma, 'migrations'), { recursive: true })
    await cp(join(PRISMA_FOLDER, 'schema'), join(prisma, 'schema'), { recursive: true })
    const folder = await newMigration('two tables', new Date('2026-01-05'), prisma)
    const file = join(folder, 'migration.sql')
    const routine = `create function one() returns int language plpgsql as $$ begin perform 1; return 1; end $$;`
    await writeFile(file, `${routine} create table good (id int); create table bad (id nonsense);`)
    await expect(migrate(ownerUrl, undefined, prisma)).rejects.toThrow(/"nonsense" does not exist/)
    expect(await ask(ownerUrl, `select to_regclass('good') as good`)).toEqual([{ good: null }])
    await writeFile(file, `${routine} create table good (id int);`)
    expect(await migrate(ownerUrl, undefined, prisma)).toEqual(['20260105000000_two_tables'])
    expect(await ask(ownerUrl, 'select one() as one')).toEqual([{ one: 1 }])
    await writeFile(file, 'select 1;')
    await expect(migrate(ownerUrl, undefined, prisma)).rejects.toMatchObject({
      key: 'migrationEdited',
    })
  })
})
