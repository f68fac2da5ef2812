import { Prisma } from './generated/client'

/** Serialisation failure or deadlock: nothing was written, the same work may run again. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01' || code === 'P2034'
}

/** A unique key is taken already. */
export function isTaken(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'P2002' || code === '23505'
}

/** A row that was named does not exist, or is still named by others. */
export function isForeignKey(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'P2003' || code === '23503'
}

const unreachable =
  /^(P1001|P1002|P1008|P1017|P2024|57P0[123]|53300|08\d{3}|ECONNREFUSED|ECONNRESET)$/

/** The database cannot be reached or takes no more connections. */
export function isUnavailable(error: unknown): boolean {
  if (unreachable.test(codeOf(error) ?? '')) return true
  const text = error instanceof Error ? error.message : ''
  return /timeout exceeded when trying to connect|Connection terminated|Unable to start a transaction|Can't reach database|server closed the connection|DatabaseNotReachable/i.test(
    text,
  )
}

/** SQLSTATE where the driver gave one, else Prisma's code. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return driverCode(error.meta?.driverAdapterError) ?? error.code
  }
  if (!(error instanceof Error)) return undefined
  return driverCode(error) ?? textOf(error, 'code')
}

function driverCode(error: unknown): string | undefined {
  const cause = error instanceof Object && 'cause' in error ? error.cause : undefined
  return textOf(cause, 'originalCode') ?? textOf(cause, 'code')
}

function textOf(thing: unknown, key: 'originalCode' | 'code'): string | undefined {
  const value: unknown = thing instanceof Object ? Reflect.get(thing, key) : undefined
  return typeof value === 'string' ? value : undefined
}
