import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Fault } from '../start/fault'

const run = promisify(execFile)
const NAME = 'postgres'

export type Account = { uid: number; gid: number }

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The system account the server runs as: undefined for ordinary users (their own), for root the
 * account `postgres`, made when it is missing, because PostgreSQL refuses to run as root.
 */
export async function databaseAccount(): Promise<Account | undefined> {
  if (!isRoot()) return undefined
  return (await findAccount()) ?? (await createAccount())
}

async function findAccount(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function createAccount(): Promise<Account> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', NAME])
    .catch(() => run('adduser', ['-S', '-D', '-H', NAME]))
    .catch(() => undefined)
  const account = await findAccount()
  if (!account) throw new Fault('noSystemAccount', { name: NAME })
  return account
}
