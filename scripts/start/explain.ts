import { Fault } from './fault'
import { sentence } from './say'

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH']
const STARTING_OR_STOPPING = ['57P01', '57P02', '57P03', '08006', 'ECONNRESET']

/** What went wrong in one sentence; anything unforeseen keeps its stack trace, because it is a mistake of ours. */
export function explain(error: unknown): string {
  const fault = asFault(error)
  if (fault) return sentence(fault.key, fault.values)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Errors of the file system and of PostgreSQL that an administrator can put right. */
function asFault(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error
  if (!(error instanceof Error)) return undefined
  const { code, path } = details(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return new Fault('diskFull')
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Fault('notWritable', { path })
  }
  if (code === '42501') return new Fault('missingRight', { detail: error.message })
  return undefined
}

/** The same for a connection that was refused, where the address tells more than the error. */
export function connectionFault(error: unknown, url: string, variable: string): unknown {
  if (!(error instanceof Error)) return error
  const { code } = details(error)
  const { host, username, pathname } = new URL(url)
  if (code === '28P01' || code === '28000') {
    return new Fault('databaseRefuses', { user: decodeURIComponent(username), variable })
  }
  if (code === '3D000') return new Fault('databaseMissing', { name: pathname.slice(1), host })
  if (code === '53300') return new Fault('databaseBusy', { host })
  const silent = /timeout|terminated/i.test(error.message)
  if (silent || UNREACHABLE.includes(code) || STARTING_OR_STOPPING.includes(code)) {
    return new Fault('databaseUnreachable', { host })
  }
  return error
}

function details(error: Error): { code: string; path: string } {
  const text = (name: string) => String(Reflect.get(error, name) ?? '')
  return { code: text('code'), path: text('path') || error.message }
}
