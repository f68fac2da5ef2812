import 'server-only'
import { record } from '@/lib/activity/record'
import type { Tx } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { fold, normalizeLine } from '@/lib/text'
import { enforce, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'

/**
 * The company of that name, compared folded, or a new one that has only this name, with its event.
 * In: a name as `line(200)` of lib/fields lets it through.
 */
export async function findOrCreateCompany(
  tx: Tx,
  viewer: Viewer,
  typed: string,
): Promise<{ id: string; name: string; created: boolean }> {
  enforce(can(viewer, 'company.write'))
  const name = normalizeLine(typed)
  const nameFolded = fold(name)
  const known = await tx.company.findFirst({
    where: { nameFolded },
    select: { id: true, name: true },
  })
  if (known) return { ...known, created: false }
  const [made] = await tx.company.createManyAndReturn({
    data: [{ name, nameFolded, createdAt: tx.now }],
    skipDuplicates: true,
    select: { id: true, name: true },
  })
  if (!made) return { ...(await whoCameFirst(tx, nameFolded)), created: false }
  await record(tx, viewer, 'company.created', made.id, {})
  return { ...made, created: true }
}

async function whoCameFirst(tx: Tx, nameFolded: string) {
  const known = await tx.company.findFirst({
    where: { nameFolded },
    select: { id: true, name: true },
  })
  if (!known) throw new Missing()
  return known
}
