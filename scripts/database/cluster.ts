import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../start/fault'
import type { Place } from './place'

const run = promisify(execFile)

/**
 * Makes the cluster at the first call. It is built beside its place and then moved, so that a start
 * killed half-way never leaves half a cluster.
 */
export async function ensureCluster(place: Place, durable: boolean): Promise<void> {
  if (await exists(join(place.clusterDir, 'PG_VERSION'))) return
  const draft = `${place.clusterDir}.${randomUUID()}`
  await mkdir(draft, { mode: 0o700 })
  if (place.account) await chown(draft, place.account.uid, place.account.gid)
  await initialise(place, draft, durable)
  await rename(draft, place.clusterDir).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    const anotherWasFaster = error.code === 'ENOTEMPTY' || error.code === 'EEXIST'
    if (!anotherWasFaster) throw error
  })
}

async function initialise(place: Place, draft: string, durable: boolean): Promise<void> {
  const passwordFile = `${draft}.password`
  await writeFile(passwordFile, place.secrets.superuser, { mode: 0o600 })
  if (place.account) await chown(passwordFile, place.account.uid, place.account.gid)
  const flags = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ]
  try {
    await run(place.binaries.initdb, flags, childOptions(place))
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw explainFailure(error instanceof Error ? error.message : String(error), error)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Account, folder and a clean environment: PG* variables of the caller must not redirect the server. */
export function childOptions(place: Place) {
  const env = { ...process.env, LC_ALL: 'C' }
  for (const name of Object.keys(env)) if (name.startsWith('PG')) Reflect.deleteProperty(env, name)
  return { ...place.account, cwd: place.databaseDir, env }
}

/** Turns what the server or initdb wrote into the sentence an administrator needs. */
export function explainFailure(output: string, cause?: unknown): Fault {
  if (/No space left on device/i.test(output)) return new Fault('diskFull', {}, cause)
  const line = output.split('\n').findLast((text) => /FATAL|PANIC|error|could not/i.test(text))
  return new Fault('databaseDoesNotStart', { detail: (line ?? output).trim().slice(0, 300) }, cause)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
