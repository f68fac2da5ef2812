import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'

declare global {
  // Survives the module reloads of development.
  var einklangDatabase: PrismaClient | undefined
}

/** The connection pool of this process; only lib/db, lib/auth and lib/jobs call it. */
export function database(): PrismaClient {
  globalThis.einklangDatabase ??= connect()
  return globalThis.einklangDatabase
}

function connect() {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    // Without a limit the pool waits for ever.
    connectionTimeoutMillis: 2_000,
  })
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 2_000, timeout: 20_000 },
  })
}
