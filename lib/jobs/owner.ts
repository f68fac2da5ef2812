import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/lib/db/generated/client'
import { env } from '@/lib/env'

let owner: PrismaClient | undefined

/**
 * One transaction as the owner of the tables, inside one organisation (FORCE holds for the owner
 * too). Only for jobs that take history away: reverting an import, erasure, removing the demo company.
 */
export function asOwner<T>(
  orgId: string,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return connection().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.org', ${orgId}, true)`
    return work(tx)
  })
}

function connection() {
  const connectionString = env().MIGRATION_DATABASE_URL
  if (!connectionString) throw new Error('MIGRATION_DATABASE_URL is not set')
  owner ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 2, connectionTimeoutMillis: 2_000 }),
    transactionOptions: { maxWait: 2_000, timeout: 60_000 },
  })
  return owner
}
