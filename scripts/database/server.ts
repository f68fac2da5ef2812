import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { childOptions, explainFailure } from './cluster'
import type { Place } from './place'
import { commandOf, isAlive } from './processes'

const run = promisify(execFile)

export type Running = { pid: number; port: number; ready: boolean }

/** The server of this cluster as its own lock file describes it; a lock file of a dead one is removed. */
export async function runningServer(place: Place): Promise<Running | undefined> {
  const file = join(place.clusterDir, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid) return undefined
  // A restarted container gives the old number to another process: then the lock file is stale.
  if (!isAlive(pid) || !commandOf(pid).includes(place.clusterDir)) {
    await rm(file, { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Starts the server and returns when it accepts connections, or undefined when it went away again
 * because another start was faster, its port was taken or the remains of a killed one were still there.
 */
export async function launch(
  place: Place,
  port: number,
  durable: boolean,
): Promise<Running | undefined> {
  const from = await logSize(place)
  const log = await open(place.logFile, 'a')
  const child = spawn(place.binaries.postgres, ['-D', place.clusterDir, ...flags(port, durable)], {
    ...childOptions(place),
    // Its own session: Ctrl+C in the terminal must reach the web server first.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const ended = new AbortController()
  const exit = once(child, 'exit').finally(() => ended.abort())
  child.unref()
  const server = await Promise.race([
    ready(place, 60_000, ended.signal),
    exit.then(() => undefined),
  ])
  await log.close()
  if (server) return server
  const output = await logSince(place, from)
  if (/Address already in use|lock file .* exists|still in use/i.test(output)) return undefined
  throw explainFailure(output)
}

/** Stops the server with a fast shutdown: open transactions are rolled back, everything is written. */
export async function stopServer(place: Place): Promise<void> {
  const flags = ['stop', '-D', place.clusterDir, '-m', 'fast', '-w', '-t', '60']
  await run(place.binaries.control, flags, childOptions(place)).catch(async (error: unknown) => {
    if (await runningServer(place)) throw error
  })
}

/** The port of the last time, else a free one; remembered for the next start. */
export async function choosePort(place: Place, forget: boolean): Promise<number> {
  const kept = Number(await readFile(place.portFile, 'utf8').catch(() => ''))
  if (kept && !forget) return kept
  const port = await freePort()
  await writeFile(place.portFile, String(port))
  return port
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was assigned')
  return address.port
}

async function ready(
  place: Place,
  milliseconds: number,
  ended: AbortSignal,
): Promise<Running | undefined> {
  const deadline = Date.now() + milliseconds
  while (Date.now() < deadline) {
    if (ended.aborted) return undefined
    const server = await runningServer(place)
    if (server?.ready) return server
    await pause(25)
  }
  throw explainFailure(`not ready after ${milliseconds / 1000} s`)
}

function flags(port: number, durable: boolean): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No names and no mail addresses of people in the server's log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function logSize(place: Place): Promise<number> {
  const size = (await stat(place.logFile).catch(() => undefined))?.size ?? 0
  if (size < 5_000_000) return size
  await rm(place.logFile)
  return 0
}

async function logSince(place: Place, from: number): Promise<string> {
  const bytes = await readFile(place.logFile)
  return bytes.subarray(from).toString('utf8')
}
