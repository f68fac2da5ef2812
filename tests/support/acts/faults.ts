import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/lib/db/generated/client'

export type Faults = {
  /** Lets the k-th statement from now on fail, and no other. */
  failAt(k: number): void
  /** Lets all succeed; out: how many were sent since `failAt`. */
  stop(): number
  close(): Promise<void>
}

/**
 * Gives the application of this process a connection pool whose statements can be made to fail, as
 * the database itself would refuse them: the transaction is aborted, or not committed.
 */
export function databaseWithFaults(url = process.env.DATABASE_URL): Faults {
  const state = { at: Number.POSITIVE_INFINITY, sent: 0 }
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 2_000 })
  pool.on('connect', (client) => intercept(client, state))
  const before = globalThis.einklangDatabase
  globalThis.einklangDatabase = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 2_000, timeout: 20_000 },
  })
  return {
    failAt: (k) => Object.assign(state, { at: k, sent: 0 }),
    stop: () => {
      state.at = Number.POSITIVE_INFINITY
      return state.sent
    },
    close: async () => {
      await globalThis.einklangDatabase?.$disconnect()
      globalThis.einklangDatabase = before
      await pool.end()
    },
  }
}

function intercept(client: pg.ClientBase, state: { at: number; sent: number }) {
  const send = client.query.bind(client)
  const query = async (...words: unknown[]) => {
    state.sent += 1
    if (state.sent !== state.at) return Reflect.apply(send, client, words)
    // A commit that fails leaves nothing behind; any other failure aborts what was begun.
    if (/^commit$/i.test(textOf(words[0]))) await send('rollback')
    return send('select 1 / 0')
  }
  Object.assign(client, { query })
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  const has = typeof statement === 'object' && statement !== null && 'text' in statement
  return has ? String(statement.text) : ''
}
