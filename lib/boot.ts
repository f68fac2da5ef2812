import 'server-only'
import { believeSocketsOnly } from '@/lib/auth/socket-address'
import { databaseFault } from '@/lib/db/guard'
import { env } from '@/lib/env'
import { drain } from '@/lib/jobs/drain'
import { log } from '@/lib/log'

/** Refuses to serve with a database role that could look past the policies; then works off jobs. */
export async function boot() {
  env()
  believeSocketsOnly()
  const fault = await databaseFault()
  if (fault) {
    process.stderr.write(`${fault}\n`)
    process.exit(1)
  }
  if (env().WORKER === 'off') return
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  drain(stop.signal).catch((error) => log().error({ err: error }, 'the worker stopped'))
}

/** The digest is what the person sees as reference. */
export function logPageError(error: unknown, path: string) {
  const reference = error instanceof Error && 'digest' in error ? error.digest : undefined
  log().error({ err: error, reference, path: pathOf(path) }, 'page failed')
}

/** Without what may be secret: the query and the token of an invitation. */
function pathOf(path: string): string {
  return path.replace(/[?#].*$/s, '').replace(/^\/invitation\/.+/, '/invitation')
}
