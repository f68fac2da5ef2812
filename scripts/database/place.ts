import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, chown, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { Fault } from '../start/fault'
import { type Binaries, usableBinaries } from './binaries'
import { type Account, databaseAccount, isRoot } from './system-account'

const secretsSchema = z.object({
  superuser: z.string().min(16),
  owner: z.string().min(16),
  app: z.string().min(16),
  backup: z.string().min(16),
  auth: z.string().min(32),
})

export type Secrets = z.output<typeof secretsSchema>

/** Everything the embedded server needs to know about where it lives and as whom it runs. */
export type Place = {
  dataDir: string
  databaseDir: string
  clusterDir: string
  logFile: string
  portFile: string
  account: Account | undefined
  binaries: Binaries
  secrets: Secrets
}

/**
 * The folder for everything Einklang keeps: EINKLANG_DATA if set, else `var` in the project. PostgreSQL
 * refuses to run as root, so root gets a folder that another system account can enter.
 */
export function defaultDataDir(projectDir: string, chosen = process.env.EINKLANG_DATA): string {
  if (chosen) return resolve(projectDir, chosen)
  if (!isRoot()) return join(projectDir, 'var')
  const mark = createHash('sha256').update(projectDir).digest('hex').slice(0, 12)
  return join('/var/lib/einklang', mark)
}

/** Makes the folders, the system account (as root), the secrets and the server binaries ready. */
export async function preparePlace(dataDir: string): Promise<Place> {
  const absolute = resolve(dataDir)
  await mkdir(absolute, { recursive: true, mode: 0o755 })
  const account = await databaseAccount()
  const databaseDir = join(absolute, 'database')
  await mkdir(databaseDir, { recursive: true, mode: 0o700 })
  if (account) {
    await openForPassage(absolute)
    await chown(databaseDir, account.uid, account.gid)
    const folder = await firstClosedFolder(databaseDir, account)
    if (folder) throw new Fault('folderClosed', { folder })
  }
  return {
    dataDir: absolute,
    databaseDir,
    clusterDir: join(databaseDir, 'cluster'),
    logFile: join(databaseDir, 'server.log'),
    portFile: join(absolute, 'database-port'),
    account,
    binaries: await usableBinaries(absolute, account),
    secrets: await readSecrets(absolute),
  }
}

/** The passwords of the database roles and the key of the sessions; made at the first call, mode 0600. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  await mkdir(dirname(file), { recursive: true })
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return parseSecrets(file, kept)
  await writeOnce(file, JSON.stringify(newSecrets(), null, 2))
  return parseSecrets(file, await readFile(file, 'utf8'))
}

function parseSecrets(file: string, text: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new Fault('secretsDamaged', { file }, error)
  }
}

function newSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    superuser: secret(),
    owner: secret(),
    app: secret(),
    backup: secret(),
    auth: secret(),
  }
}

/** Two first starts at once must agree on the passwords: `link` lets only one of them win. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, text, { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

async function openForPassage(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  if ((mode & 0o011) !== 0o011) await chmod(folder, mode | 0o011)
}

/** The outermost folder on the way that the account may not enter. */
async function firstClosedFolder(path: string, account: Account): Promise<string | undefined> {
  const outer = dirname(path)
  const closed = outer === path ? undefined : await firstClosedFolder(outer, account)
  if (closed) return closed
  const { mode, uid, gid } = await stat(path)
  if (uid === account.uid) return mode & 0o100 ? undefined : path
  if (gid === account.gid) return mode & 0o010 ? undefined : path
  return mode & 0o001 ? undefined : path
}
