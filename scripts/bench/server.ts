import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { buildWhenChanged, generateClient } from '../start/build'
import { PROJECT, startNode } from '../start/child'
import { waitForAnswer } from '../start/network'
import { onStop } from '../start/shutdown'

const TSCONFIG = join(PROJECT, 'tsconfig.json')
const NEXT = join(PROJECT, 'node_modules/next/dist/bin/next')

/** Builds the product together with the empty page, apart from the build that is served to people. */
export async function buildForBench(): Promise<void> {
  const before = await readFile(TSCONFIG, 'utf8')
  // Next.js adds the types of every build folder to this file; ours is not for keeping.
  const restore = async () => {
    if ((await readFile(TSCONFIG, 'utf8')) !== before) await writeFile(TSCONFIG, before)
  }
  onStop(restore)
  await generateClient()
  await buildWhenChanged()
  await restore()
}

export type Server = { url: string; secret: string; pid: number }

/** Serves this database as `npm start` does, on a free port of this machine. */
export async function serveDatabase(appUrl: string, ownerUrl: string): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const secret = `${randomUUID()}${randomUUID()}`
  const child = startNode([NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    NODE_ENV: 'production',
    NODE_OPTIONS: undefined,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: appUrl,
    MIGRATION_DATABASE_URL: ownerUrl,
    AUTH_SECRET: secret,
    APP_URL: url,
    HOST: undefined,
    DEMO: undefined,
    LOG_LEVEL: 'error',
  })
  const gone = new AbortController()
  child.once('exit', () => gone.abort())
  await waitForAnswer(`${url}/api/ready`, 60, gone.signal)
  return { url, secret, pid: child.pid ?? 0 }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was assigned')
  return address.port
}
