import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Tx } from '@/lib/db/within'
import { day } from './cookies'
import { fingerprint } from './secrets'

/** Ten tries in a quarter of an hour for one account from one address. */
const near = { keyPrefix: 'sign-in', points: 10, duration: 15 * 60 }
/** A hundred tries a day for one account from all addresses nobody has signed in from. */
const far = { keyPrefix: 'sign-in-account', points: 100, duration: day }

export type Try = {
  /** Tries left after this one. */
  left: number
  /** Milliseconds until the next try; null when this one is within the limits. */
  wait: number | null
  /** Only devices of the person themselves may go on. */
  devicesOnly: boolean
}

/** Who tries, as far as it is counted: the account that is asked for, and from where. */
export type Trier = { email: string; address: string; knownDeviceId: string | null }

/**
 * Counts one try before the password is looked at; exact however many come at once. A device that
 * the person has signed in with counts by itself, so that nobody else can lock them out.
 */
export async function countTry(tx: Tx, who: Trier): Promise<Try> {
  const close = await consume(tx, near, nearKey(who))
  if (close.wait !== null || who.knownDeviceId) return { ...close, devicesOnly: false }
  const account = await consume(tx, far, farKey(who))
  if (account.wait === null) return { ...close, devicesOnly: false }
  return { ...account, devicesOnly: true }
}

/** After success: this place starts afresh; the account too, unless the device was known anyway. */
export async function forgiveTries(tx: Tx, who: Trier): Promise<void> {
  const keys = [`${near.keyPrefix}:${nearKey(who)}`]
  if (!who.knownDeviceId) keys.push(`${far.keyPrefix}:${farKey(who)}`)
  await tx.rateLimit.deleteMany({ where: { key: { in: keys } } })
}

// No address of a person is stored, whether they exist or not.
function nearKey({ email, address, knownDeviceId }: Trier): string {
  return fingerprint('try', `${email} ${knownDeviceId ?? address}`)
}

function farKey({ email }: Trier): string {
  return fingerprint('try', email)
}

type Limit = typeof near

async function consume(tx: Tx, limit: Limit, key: string) {
  const limiter = new RateLimiterPostgres({
    ...limit,
    storeClient: clientOf(tx),
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
  })
  try {
    const { remainingPoints } = await limiter.consume(key)
    return { left: remainingPoints, wait: null }
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { left: 0, wait: refused.msBeforeNext }
    throw refused
  }
}

type Row = { points: number; expire: bigint | null }

/** The limiter speaks to a driver; it is given our transaction instead. */
function clientOf(tx: Tx) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const found = await tx.$queryRawUnsafe<Row[]>(text, ...values)
      const rows = found.map(({ points, expire }) => ({
        points,
        expire: expire === null ? null : Number(expire),
      }))
      return { rows, rowCount: rows.length }
    },
  }
}
