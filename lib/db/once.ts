import { Refusal } from '@/lib/verdict'
import type { RequestTicket, Viewer } from '@/lib/viewer'
import type { Tx } from './within'

/**
 * Executes the work unless this request id has been answered; then gives the stored answer.
 * The row is taken first: identical requests wait here until the first one has committed.
 * Refuses a request id that was used by somebody else or with other content.
 */
export async function once<T>(
  tx: Tx,
  viewer: Viewer,
  ticket: RequestTicket,
  work: () => Promise<T>,
): Promise<T> {
  const { count } = await tx.request.createMany({
    data: [{ ...ticket, actorId: viewer.id, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return storedAnswer(tx, viewer, ticket)
  const answer = await work()
  if (answer !== undefined && answer !== null) {
    await tx.request.updateMany({ where: { id: ticket.id }, data: { answer: asJson(answer) } })
  }
  return answer
}

async function storedAnswer<T>(tx: Tx, viewer: Viewer, ticket: RequestTicket): Promise<T> {
  const seen = await tx.request.findFirst({
    where: { id: ticket.id },
    select: { actorId: true, act: true, payloadHash: true, answer: true },
  })
  const same =
    seen?.actorId === viewer.id &&
    seen.act === ticket.act &&
    seen.payloadHash === ticket.payloadHash
  if (!same) throw new Refusal('errors.requestReused')
  return asJson(seen.answer ?? null)
}

/** A copy that holds nothing but JSON; its type is the caller's promise. */
function asJson(answer: unknown) {
  return JSON.parse(JSON.stringify(answer))
}
