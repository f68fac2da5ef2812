import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbedded } from '../database/embedded'
import { migrate } from '../database/migrate'
import { createDatabase, dropDatabase } from '../database/roles'
import { PROJECT, runNode } from '../start/child'
import { onStop } from '../start/shutdown'
import type { Size } from './choice'
import { loadLeads } from './data/load'

/** A database as the application, the owner of its tables and the administrator see it. */
export type Scratch = { name: string; appUrl: string; ownerUrl: string; adminUrl: string }

export type ScratchServer = EmbeddedDatabase & { logFile: string }

/** Starts a server of the bench's own, on a folder that is kept from one run to the next. */
export async function startScratchServer(): Promise<ScratchServer> {
  const mark = createHash('sha256').update(PROJECT).digest('hex').slice(0, 12)
  const kept = process.env.EINKLANG_DATA
  const dataDir = kept ? join(kept, 'bench') : join(tmpdir(), `einklang-bench-${mark}`)
  const starting = startEmbedded({ dataDir })
  onStop(async () => (await starting.catch(() => undefined))?.stop())
  return { ...(await starting), logFile: join(dataDir, 'database', 'server.log') }
}

/**
 * A fresh copy of an organisation of this size, so that what one run writes does not burden the
 * next. The original is loaded once and kept while schema and loader are as they were.
 */
export async function freshCopy(server: EmbeddedDatabase, size: Size): Promise<Scratch> {
  const original = await ensureOriginal(server, size)
  const copy = databaseOn(server, `bench_${size.name}`)
  await dropDatabase(server.adminUrl, copy.name)
  await asAdministrator(server.adminUrl, async (client) => {
    const names = [copy.name, original].map((name) => pg.escapeIdentifier(name))
    await client.query(`create database ${names.join(' template ')} owner einklang_owner`)
    await client.query('checkpoint')
  })
  // Rights on the database itself are not copied with it.
  await createDatabase(server.adminUrl, copy.name)
  return copy
}

async function ensureOriginal(server: EmbeddedDatabase, size: Size): Promise<string> {
  const kind = `bench_original_${size.name}_`
  const name = `${kind}${size.openPercent}_${await fingerprint()}`
  const { rows } = await asAdministrator(server.adminUrl, (client) =>
    client.query<{ datname: string }>('select datname from pg_database'),
  )
  const known = rows.map(({ datname }) => datname)
  if (known.includes(name)) return name
  for (const old of known.filter((each) => each.startsWith(kind))) {
    await dropDatabase(server.adminUrl, old)
  }
  const begun = Date.now()
  console.log(`Loading ${size.leads} leads once …`)
  await make(server, name, size)
  console.log(`Loaded in ${Math.round((Date.now() - begun) / 1000)} s.`)
  return name
}

/** Under another name until it is complete, so that half a load is never taken for a whole one. */
async function make(server: EmbeddedDatabase, name: string, size: Size): Promise<void> {
  const draft = databaseOn(server, 'bench_draft')
  await dropDatabase(server.adminUrl, draft.name)
  await createDatabase(server.adminUrl, draft.name)
  await migrate(draft.ownerUrl)
  await loadLeads(draft.ownerUrl, await foundOrganisation(draft), size)
  await asAdministrator(server.adminUrl, (client) =>
    client.query(`alter database ${draft.name} rename to ${pg.escapeIdentifier(name)}`),
  )
}

async function foundOrganisation({ appUrl }: Scratch): Promise<string> {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/data/found.ts']
  const settings = { DATABASE_URL: appUrl, AUTH_SECRET: randomUUID(), NODE_ENV: 'production' }
  const { code, output } = await runNode(program, settings)
  const id = output.trim().split('\n').at(-1) ?? ''
  if (code !== 0) throw new Error(output)
  return id
}

/** One hash over the schema with its policies and indexes, and over everything that loads. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['prisma/schema', 'prisma/migrations', 'scripts/bench/data']) {
    const entries = await readdir(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((each) => join(each.parentPath, each.name))
    for (const path of paths.sort()) hash.update(await readFile(path))
  }
  for (const file of ['lib/funnel/defaults.ts', 'lib/text.ts']) {
    hash.update(await readFile(join(PROJECT, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

function databaseOn(server: EmbeddedDatabase, name: string): Scratch {
  const inside = (url: string) => {
    const moved = new URL(url)
    moved.pathname = `/${name}`
    return moved.href
  }
  const { appUrl, ownerUrl, adminUrl } = server
  return { name, appUrl: inside(appUrl), ownerUrl: inside(ownerUrl), adminUrl: inside(adminUrl) }
}

export async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
