import 'server-only'
import { env } from '@/lib/env'
import type { Viewer } from '@/lib/viewer'
import { database } from './client'
import { isRetryable } from './errors'
import type { Prisma } from './generated/client'
import { once } from './once'

/** An open transaction of one organisation; `now` is PostgreSQL's time at its start. */
export type Tx = Prisma.TransactionClient & { readonly now: Date }

/**
 * Runs one piece of work in one transaction that sees the viewer's organisation only.
 * A ticket with a request id gets the answer of its first execution instead of a second one.
 */
export function within<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(viewer.orgId, viewer.at, (tx) =>
    viewer.request ? once(tx, viewer, viewer.request, () => work(tx)) : work(tx),
  )
}

/** The same at a stated time; refused in production unless the organisation is marked as demo. */
export function withinAt<T>(viewer: Viewer, at: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within({ ...viewer, at }, work)
}

/** Without a viewer; only for lib/auth (before anybody is known) and lib/jobs. */
export function withinOrganisation<T>(orgId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(orgId, undefined, work)
}

/**
 * Before an organisation is known: sees the global tables only, of all others nothing, until the
 * work enters an organisation. Only for lib/auth and lib/jobs.
 */
export function withoutOrganisation<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact('', undefined, work)
}

/** Opens an organisation for the rest of a transaction that began without one. Only for lib/auth. */
export async function enterOrganisation(tx: Tx, orgId: string): Promise<void> {
  await tx.$queryRaw`select set_config('app.org', ${orgId}, true)`
}

const tries = 3

async function transact<T>(
  orgId: string,
  at: Date | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(async (tx) => work(await open(tx, orgId, at)))
    } catch (error) {
      if (attempt === tries || !isRetryable(error)) throw error
      await pause(attempt)
    }
  }
}

async function open(
  tx: Prisma.TransactionClient,
  orgId: string,
  at: Date | undefined,
): Promise<Tx> {
  const [row] = await tx.$queryRaw<[{ now: Date; demo: boolean }]>`
    select set_config('app.org', ${orgId}, true),
      date_trunc('milliseconds', clock_timestamp()) as now,
      coalesce((select demo from "Organisation" where id = nullif(${orgId}, '')::uuid), false) as demo`
  if (at && env().NODE_ENV === 'production' && !row.demo) {
    throw new Error('A stated time is only for the demo company')
  }
  return timed(tx, at ?? row.now)
}

/**
 * The transaction at this time. Defined on an object of its own: what is merely assigned, Prisma
 * hands on to the client, where transactions that run side by side would see each other's time.
 */
export function timed(tx: Prisma.TransactionClient, now: Date): Tx {
  return Object.create(tx, { now: { value: now, enumerable: true } })
}

function pause(attempt: number) {
  const milliseconds = 10 * 2 ** attempt * (0.5 + Math.random())
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
