import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { ensureCluster, explainFailure } from './cluster'
import { type Place, preparePlace } from './place'
import { killTree } from './processes'
import { createDatabase, createRoles } from './roles'
import { choosePort, launch, type Running, runningServer, stopServer } from './server'

export const DATABASE_NAME = 'einklang'

/** Any number that nobody else uses for an advisory lock in the database `postgres`. */
const IN_USE = 7_346_001

export type EmbeddedOptions = {
  /** Folder that keeps cluster, secrets and, where needed, the binaries. */
  dataDir: string
  /** Instead of the remembered free port. */
  port?: number
  /** false: no fsync, for tests only. */
  durable?: boolean
}

export type EmbeddedDatabase = {
  port: number
  ownerUrl: string
  appUrl: string
  backupUrl: string
  /** The superuser, connected to the database `postgres`. */
  adminUrl: string
  /** Clean shutdown, unless another process is still using this server. */
  stop(): Promise<void>
  /** SIGKILL for the server and its children, for tests of crash recovery. */
  kill(): void
}

/**
 * Starts PostgreSQL on 127.0.0.1 (or joins the one already running on this folder), with the roles
 * and an empty database `einklang`. Safe to call twice at once and after a SIGKILL.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, port, durable = true } = options
  const place = await preparePlace(dataDir)
  await ensureCluster(place, durable)
  const { server, holder } = await joinOrLaunch(place, port, durable)
  const url = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${server.port}/${database}?sslmode=disable`
  const { superuser, owner, app, backup } = place.secrets
  const adminUrl = url('postgres', superuser, 'postgres')
  await createRoles(adminUrl, { owner, app, backup })
  await createDatabase(adminUrl, DATABASE_NAME)
  return {
    port: server.port,
    ownerUrl: url('einklang_owner', owner, DATABASE_NAME),
    appUrl: url('einklang_app', app, DATABASE_NAME),
    backupUrl: url('einklang_backup', backup, DATABASE_NAME),
    adminUrl,
    stop: () => release(place, { server, holder }, adminUrl),
    kill: () => killTree(server.pid),
  }
}

type Joined = { server: Running; holder: pg.Client }

async function joinOrLaunch(place: Place, port: number | undefined, durable: boolean) {
  const deadline = Date.now() + 90_000
  for (let attempt = 0; Date.now() < deadline; attempt += 1) {
    const running = await runningServer(place)
    const joined = await join(place, running)
    if (joined) return joined
    // A server that is starting or stopping settles by itself; without one it is our turn.
    if (!running) await launch(place, port ?? (await choosePort(place, attempt > 0)), durable)
    else await pause(50)
  }
  throw explainFailure('not ready after 90 s')
}

/** A shared lock, held as long as this process lives, tells others that the server is in use. */
async function join(place: Place, server: Running | undefined): Promise<Joined | undefined> {
  if (!server?.ready) return undefined
  const holder = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: place.secrets.superuser,
    database: 'postgres',
    ssl: false,
    application_name: 'einklang start',
  })
  // The server may be killed at any time; whoever uses it notices by its own connections.
  holder.on('error', () => undefined)
  try {
    await holder.connect()
    await holder.query('select pg_advisory_lock_shared($1)', [IN_USE])
    return { server, holder }
  } catch {
    return undefined
  }
}

async function release(place: Place, joined: Joined, adminUrl: string): Promise<void> {
  const { server, holder } = joined
  await holder.query('select pg_advisory_unlock_shared($1)', [IN_USE]).catch(() => undefined)
  await holder.end().catch(() => undefined)
  const last = new pg.Client({ connectionString: adminUrl })
  last.on('error', () => undefined)
  try {
    await last.connect()
    const { rows } = await last.query('select pg_try_advisory_lock($1) as free', [IN_USE])
    if (rows[0].free) await stopServer(place)
  } catch (error) {
    // Ours is gone, killed or replaced by a later one: then there is nothing left to stop.
    if ((await runningServer(place))?.pid === server.pid) throw error
  } finally {
    await last.end().catch(() => undefined)
  }
}
