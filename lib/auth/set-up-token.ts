import 'server-only'
import { type Tx, withoutOrganisation } from '@/lib/db/within'
import { day } from './cookies'
import { hashSecret, newSecret } from './secrets'

/**
 * The one-time link that founds the organisation; null when there is one already. Valid for
 * 24 hours; links made before and not used are void from now on.
 */
export function createSetUpLink(appUrl: string): Promise<string | null> {
  return withoutOrganisation(async (tx) => {
    await foundOneAtATime(tx)
    if (await isFounded(tx)) return null
    const secret = newSecret()
    await tx.setupToken.updateMany({ where: { usedAt: null }, data: { usedAt: tx.now } })
    await tx.setupToken.createMany({
      data: [{ tokenHash: hashSecret(secret), createdAt: tx.now, expiresAt: tomorrow(tx.now) }],
    })
    return new URL(`/set-up?token=${secret}`, appUrl).href
  })
}

/** Whether this link may still be used; looking does not use it up. */
export function isSetUpTokenOpen(secret: string): Promise<boolean> {
  return withoutOrganisation(async (tx) => {
    if (await isFounded(tx)) return false
    return (await tx.setupToken.count({ where: openToken(tx, secret) })) === 1
  })
}

/** Uses the link up: true once, however many try at the same moment. */
export async function redeemSetUpToken(tx: Tx, secret: string): Promise<boolean> {
  await foundOneAtATime(tx)
  if (await isFounded(tx)) return false
  const { count } = await tx.setupToken.updateMany({
    where: openToken(tx, secret),
    data: { usedAt: tx.now },
  })
  return count === 1
}

function openToken(tx: Tx, secret: string) {
  return { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: tx.now } }
}

async function isFounded(tx: Tx): Promise<boolean> {
  return (await tx.organisation.count({ where: { demo: false } })) > 0
}

/** Any number; whoever makes or uses a link waits for whoever does so already. */
const foundingLock = 8_105_113_107

async function foundOneAtATime(tx: Tx) {
  await tx.$queryRaw`select pg_advisory_xact_lock(${foundingLock}::bigint)::text`
}

function tomorrow(now: Date): Date {
  return new Date(now.getTime() + day * 1_000)
}
