import 'server-only'
import type { Tx } from '@/lib/db/within'
import { rankOf, type StageKind } from '../stages'

type Pass = { leadId: string; passId: string; value: string | null }

/**
 * Keeps the opportunity of a pass in step with its stage: it is opened when the pass comes to an
 * offer, and closed as won with the order.
 */
export async function followStage(tx: Tx, pass: Pass, kind: StageKind) {
  if (rankOf(kind) < rankOf('OPPORTUNITY')) return
  const closing = kind === 'WON' ? { closedAt: tx.now, result: 'WON' } : {}
  await tx.opportunity.createMany({
    data: [{ ...pass, openedAt: tx.now, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (kind === 'WON') await close(tx, pass.passId, closing)
}

/** Closes the opportunity with its pass; what ended for another reason than a decision has no result. */
export async function followExit(tx: Tx, passId: string, outcome: string) {
  const result = outcome === 'LOST' || outcome === 'NO_DECISION' ? outcome : null
  await close(tx, passId, { closedAt: tx.now, result })
}

/** Opens it again when the step that closed it is taken back. */
export async function followTakingBack(tx: Tx, passId: string) {
  await tx.opportunity.updateMany({
    where: { passId, closedAt: { not: null } },
    data: { closedAt: null, result: null, version: { increment: 1 } },
  })
}

async function close(tx: Tx, passId: string, closing: { closedAt?: Date; result?: string | null }) {
  await tx.opportunity.updateMany({
    where: { passId, closedAt: null },
    data: { ...closing, version: { increment: 1 } },
  })
}
