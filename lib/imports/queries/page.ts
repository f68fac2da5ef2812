import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { problemCodes } from '../problem-codes'
import { loadImport } from './load-import'

/** An import as it stands, with what is left of it when it is being taken back. Refuses with `Missing`. */
export async function importPage(viewer: Viewer, importId: string) {
  enforce(can(viewer, 'import.read'))
  return within(viewer, async (tx) => {
    const loaded = await loadImport(tx, importId)
    const wrote = loaded.rowsCreated + loaded.rowsUpdated
    const takingBack = loaded.state === 'REVERTING' || loaded.state === 'REVERTED'
    const by = takingBack
      ? await tx.importRow.groupBy({ by: ['reverted'], where: { importId }, _count: true })
      : []
    const count = (what: string) => by.find(({ reverted }) => reverted === what)?._count ?? 0
    return {
      ...loaded,
      now: tx.now,
      remarks: await tx.importRow.count({
        where: { importId, outcome: { not: 'REJECTED' }, problems: { not: Prisma.DbNull } },
      }),
      reasons: await reasonsIn(tx, importId),
      takenBack: {
        of: wrote,
        removed: count('REMOVED'),
        restored: count('RESTORED'),
        kept: count('KEPT'),
      },
    }
  })
}

/** What was said about how many rows, most first; only sentences that are the same for each row. */
async function reasonsIn(tx: Tx, importId: string) {
  const found = await tx.$queryRaw<{ code: string; severity: string; rows: number }[]>`
    select p ->> 'code' as code, p ->> 'severity' as severity, count(*)::int as rows
    from "ImportRow", jsonb_array_elements(problems) as p
    where "importId" = ${importId}::uuid and p -> 'values' = '{}'::jsonb
    group by 1, 2 order by rows desc, code`
  return found.flatMap(({ code, ...rest }) =>
    problemCodes().flatMap((known) => (known === code ? [{ ...rest, code: known }] : [])),
  )
}

export type ImportPage = Awaited<ReturnType<typeof importPage>>
