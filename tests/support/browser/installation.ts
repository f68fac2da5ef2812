import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { root } from '../sources'

/** A production server and a PostgreSQL of its own, both on free ports of this machine. */
export type Installation = {
  url: string
  /** Folder of the build that is served. */
  build: string
  /** What the server was given; programs beside it get the same. */
  environment: Record<string, string>
  adminUrl: string
  ownerUrl: string
  appUrl: string
}

export type RunningInstallation = Installation & {
  /** SIGKILL for the application. */
  killApplication(): Promise<void>
  startApplication(): Promise<void>
  /** SIGKILL for PostgreSQL and all its children. */
  killDatabase(): void
  /** On the same port, so that the application finds it again. */
  startDatabase(): Promise<void>
  stop(): Promise<void>
}

type Wishes = {
  /** true: writes reach the disk before they are acknowledged; for tests of crashes. */
  durable?: boolean
  environment?: Record<string, string>
  /** Another built copy of the product. */
  folder?: string
}

/** Starts both from nothing, with all migrations; needs `buildOnce` to have run. */
export async function startInstallation(wishes: Wishes = {}): Promise<RunningInstallation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'einklang-e2e-'))
  const durable = wishes.durable ?? false
  let database = await startEmbedded({ dataDir, durable })
  await migrate(database.ownerUrl)
  const port = await freePort()
  const environment = { ...settings(database, port, dataDir), ...wishes.environment }
  const folder = wishes.folder ?? root
  let application = await serve(port, environment, folder)
  return {
    url: `http://127.0.0.1:${port}`,
    build: join(folder, process.env.NEXT_DIST_DIR || '.next'),
    environment,
    adminUrl: inside(database.adminUrl, database.ownerUrl),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    killApplication: () => end(application, 'SIGKILL'),
    startApplication: async () => {
      application = await serve(port, environment, folder)
    },
    killDatabase: () => database.kill(),
    startDatabase: async () => {
      database = await startEmbedded({ dataDir, durable, port: database.port })
    },
    stop: async () => {
      await end(application, 'SIGTERM')
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Builds what the servers serve, unless the sources are as they were at the last build. */
export async function buildOnce(): Promise<void> {
  const child = spawn(process.execPath, ['scripts/start.mjs', 'build'], {
    cwd: root,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The build failed')
}

function settings(database: EmbeddedDatabase, port: number, dataDir: string) {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    APP_URL: `http://127.0.0.1:${port}`,
    EINKLANG_DATA: join(dataDir, 'files'),
    LOG_LEVEL: 'error',
    DEMO: '',
  }
}

async function serve(
  port: number,
  environment: Record<string, string>,
  folder: string,
): Promise<ChildProcess> {
  const next = join(folder, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // What it refuses it also complains of; only a server that does not start has to be heard.
  let complaints = ''
  child.stderr?.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-10_000)
  })
  await answers(`${environment.APP_URL}/api/ready`, child).catch((error: Error) => {
    throw new Error(`${error.message}\n${complaints}`)
  })
  return child
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error(`${address} did not answer within a minute`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was assigned')
  return address.port
}

/** The superuser in the database of the product instead of `postgres`. */
function inside(adminUrl: string, ownerUrl: string): string {
  const url = new URL(adminUrl)
  url.pathname = new URL(ownerUrl).pathname
  return url.href
}
