import 'server-only'
import type { Tx } from '@/lib/db/within'

/** Who acted on this thing last and when, for the sentence of a conflict; nothing when the product did. */
export async function lastChange(
  tx: Tx,
  subjectId: string,
): Promise<{ by?: string | undefined; at?: Date | undefined }> {
  const event = await tx.event.findFirst({
    where: { subjectId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, actor: { select: { name: true } } },
  })
  return { by: event?.actor?.name, at: event?.at }
}
