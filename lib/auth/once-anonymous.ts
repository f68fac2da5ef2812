import 'server-only'
import type { Tx } from '@/lib/db/within'
import { Refusal } from '@/lib/verdict'
import { fingerprint } from './secrets'

/** The intent of a form that nobody is signed in for. `content` is everything that was sent. */
export type AnonymousTicket = { id: string; act: string; content: unknown }

/**
 * As `once`, before anybody is known: executes the work unless this request id has been answered,
 * then gives the stored answer. Refuses a request id that was used with other content. Only a keyed
 * fingerprint of the content is stored, since it may hold a password.
 */
export async function onceAnonymous<T>(
  tx: Tx,
  { id, act, content }: AnonymousTicket,
  work: () => Promise<T>,
): Promise<T> {
  const payloadHash = fingerprint(act, JSON.stringify(content))
  const { count } = await tx.anonymousRequest.createMany({
    data: [{ id, act, payloadHash, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return storedAnswer(tx, id, payloadHash)
  const answer = await work()
  await tx.anonymousRequest.updateMany({ where: { id }, data: { answer: asJson(answer) } })
  return answer
}

async function storedAnswer(tx: Tx, id: string, payloadHash: string) {
  const seen = await tx.anonymousRequest.findFirst({
    where: { id },
    select: { payloadHash: true, answer: true },
  })
  if (seen?.payloadHash !== payloadHash) throw new Refusal('errors.requestReused')
  return asJson(seen.answer)
}

/** A copy that holds nothing but JSON; its type is the caller's promise. */
function asJson(answer: unknown) {
  return JSON.parse(JSON.stringify(answer ?? null))
}
