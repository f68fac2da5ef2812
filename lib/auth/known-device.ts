import 'server-only'
import type { Tx } from '@/lib/db/within'
import { hashSecret } from './secrets'

/** The id under which this browser is known for this person; null when they never signed in with it. */
export async function knownDeviceOf(
  tx: Tx,
  userId: string,
  deviceSecret: string | null,
): Promise<string | null> {
  const row = await tx.knownDevice.findFirst({
    where: { userId, tokenHash: tokenHash(userId, deviceSecret ?? '') },
    select: { id: true },
  })
  return row?.id ?? null
}

/** Remembers that this person has signed in with this browser. */
export async function rememberDevice(tx: Tx, userId: string, deviceSecret: string): Promise<void> {
  const hash = tokenHash(userId, deviceSecret)
  const at = { seenAt: tx.now }
  await tx.knownDevice.createMany({
    data: [{ userId, tokenHash: hash, createdAt: tx.now, ...at }],
    skipDuplicates: true,
  })
  await tx.knownDevice.updateMany({ where: { tokenHash: hash }, data: at })
}

/** One secret per browser; which people signed in with it cannot be told from each other's rows. */
function tokenHash(userId: string, deviceSecret: string): string {
  return hashSecret(`${userId}.${deviceSecret}`)
}
