import 'server-only'
import { type Tx, within } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import type { RawRow } from '../csv'
import type { TableKind } from '../fields/field'
import { freshContext, type PlanBasis, type PlanContext } from '../planning/context'
import { planChunk, planLeads } from '../planning/plan-chunk'
import type { Outcome, Plan } from '../planning/plan-row'
import type { Shelf } from '../planning/shelf'
import { loadShelves, type Stored } from '../queries/load-shelves'
import type { TableReading } from '../reading'
import { readRow } from '../rows'
import { Stopped } from './stale'
import { storeLeads } from './write-leads'
import { writeNamed } from './write-named'
import { type Changes, storeCompanies, storeContacts, storeProducts } from './write-tables'

/** Rows in one transaction. */
export const chunkSize = 200

/** One table of a running import; `fileId` is its file. */
export type RunningTable = {
  importId: string
  fileId: string
  reading: TableReading
  basis: PlanBasis
}

/**
 * Imports rows of a file in one transaction, together with what became of each. `from` is the line
 * at which the file stood: who finds it elsewhere leaves it to the other. Out: the line after them.
 */
export function importChunk(
  viewer: Viewer,
  table: RunningTable,
  rows: RawRow[],
  from: number,
): Promise<number> {
  return within(viewer, async (tx) => {
    const next = (rows.at(-1)?.line ?? from) + 1
    await claimLines(tx, table.fileId, from, next)
    const context = freshContext(table.basis)
    const { kind } = table.reading
    const parsed = rows.map((raw) => readRow(raw, table.reading))
    const stored = await loadShelves(tx, kind, parsed, context)
    await markLines(tx, table.importId, context.shelves[kind])
    const { plans, changes } =
      kind === 'opportunities'
        ? await leads(tx, viewer, table, parsed, { context, stored })
        : await others(tx, table, kind, parsed, { context, stored })
    await writeRows(tx, table, plans, changes)
    await count(tx, table.importId, plans)
    return next
  })
}

async function claimLines(tx: Tx, fileId: string, from: number, next: number) {
  const { count } = await tx.importFile.updateMany({
    where: { id: fileId, nextLine: from },
    data: { nextLine: next },
  })
  if (count === 0) throw new Stopped()
}

/** Rows of this import that spoke of these things before. */
async function markLines(tx: Tx, importId: string, shelf: Shelf) {
  const slots = [...shelf.values()].flatMap((slot) => (slot?.id ? [[slot.id, slot] as const] : []))
  const byId = new Map(slots)
  const earlier = await tx.importRow.findMany({
    where: { importId, subjectId: { in: [...byId.keys()] } },
    orderBy: { line: 'desc' },
    select: { subjectId: true, line: true },
  })
  for (const { subjectId, line } of earlier) {
    const slot = byId.get(subjectId ?? '')
    if (slot) slot.line = line
  }
}

type Loaded = { context: PlanContext; stored: Stored }
type Parsed = ReturnType<typeof readRow>[]

async function leads(
  tx: Tx,
  viewer: Viewer,
  { importId }: RunningTable,
  parsed: Parsed,
  { context, stored }: Loaded,
) {
  const plans = planLeads(parsed, context)
  await writeNamed(tx, importId, plans)
  const { settled } = context
  return { plans, changes: await storeLeads(tx, viewer, importId, plans, { settled, stored }) }
}

const stores = { companies: storeCompanies, products: storeProducts, contacts: storeContacts }

async function others(
  tx: Tx,
  { importId }: RunningTable,
  kind: Exclude<TableKind, 'opportunities'>,
  parsed: Parsed,
  { context, stored }: Loaded,
) {
  const plans = planChunk(kind, parsed, context)
  await writeNamed(tx, importId, plans)
  return { plans, changes: await stores[kind](tx, importId, plans, stored) }
}

async function writeRows(
  tx: Tx,
  { importId, fileId }: RunningTable,
  plans: Plan[],
  changes: Changes,
) {
  const rows = plans.map(({ row, outcome, slot, problems }) => {
    const change = outcome === 'UPDATED' ? changes.get(slot?.id ?? '') : undefined
    return {
      importId,
      fileId,
      line: row.line,
      hash: row.hash,
      outcome,
      subjectId: slot?.id ?? null,
      subjectVersion: outcome === 'CREATED' ? 1 : (change?.version ?? null),
      before: change?.before,
      problems:
        problems.length > 0 ? problems.map(({ line: _, ...problem }) => problem) : undefined,
    }
  })
  await tx.$executeRaw`
    insert into "ImportRow" ("importId", "fileId", line, hash, outcome, "subjectId",
      "subjectVersion", before, problems)
    select "importId", "fileId", line, hash, outcome, "subjectId",
      "subjectVersion", before, problems
    from jsonb_populate_recordset(null::"ImportRow", ${JSON.stringify(rows)}::jsonb)`
}

async function count(tx: Tx, importId: string, plans: Plan[]) {
  const of = (wanted: Outcome) => plans.filter(({ outcome }) => outcome === wanted).length
  const { count } = await tx.import.updateMany({
    where: { id: importId, state: 'RUNNING' },
    data: {
      rowsDone: { increment: plans.length },
      rowsCreated: { increment: of('CREATED') },
      rowsUpdated: { increment: of('UPDATED') },
      rowsSame: { increment: of('SAME') },
      rowsRejected: { increment: of('REJECTED') },
    },
  })
  if (count === 0) throw new Stopped()
}
