import 'server-only'
import { existingCompanies, updateCompany, wouldCircle } from '@/lib/companies/importer'
import { type Tx, within } from '@/lib/db/within'
import { fold } from '@/lib/text'
import type { Viewer } from '@/lib/viewer'
import type { RawRow } from '../csv'
import { problem, quoted, type RowProblem } from '../problems'
import type { StoredCompany } from '../queries/load-shelves'
import { type ParsedRow, readRow } from '../rows'
import type { RunningTable } from './chunk'
import { Stale, Stopped } from './stale'
import { writeCompanies } from './write-named'

/**
 * Gives the companies of these rows their parents, when all companies of the import are there. Out:
 * the line after them. Rows that were left out or changed nothing are passed over.
 */
export function linkChunk(
  viewer: Viewer,
  table: RunningTable,
  rows: RawRow[],
  from: number,
): Promise<number> {
  return within(viewer, async (tx) => {
    const next = (rows.at(-1)?.line ?? from) + 1
    await claimLines(tx, table, from, next)
    const parsed = rows.map((raw) => readRow(raw, table.reading))
    const going = await wroteSomething(tx, table, parsed)
    const companies = await companiesOf(tx, table, going)
    for (const row of going) await link(tx, table, row, companies)
    return next
  })
}

async function claimLines(tx: Tx, { importId, fileId }: RunningTable, from: number, next: number) {
  const running = await tx.import.updateMany({
    where: { id: importId, state: 'RUNNING' },
    data: { state: 'RUNNING' },
  })
  const { count } = await tx.importFile.updateMany({
    where: { id: fileId, linkedLine: from },
    data: { linkedLine: next },
  })
  if (running.count === 0 || count === 0) throw new Stopped()
}

async function wroteSomething(tx: Tx, { fileId }: RunningTable, parsed: ParsedRow[]) {
  const named = parsed.filter(({ record }) => record.parent !== undefined)
  const written = await tx.importRow.findMany({
    where: {
      fileId,
      line: { in: named.map(({ line }) => line) },
      outcome: { in: ['CREATED', 'UPDATED'] },
    },
    select: { line: true },
  })
  const lines = new Set(written.map(({ line }) => line))
  return named.filter(({ line }) => lines.has(line))
}

async function companiesOf(tx: Tx, { importId, basis }: RunningTable, rows: ParsedRow[]) {
  const names = rows.flatMap(({ record: { name, parent } }) => [name ?? '', parent ?? ''])
  const known = await existingCompanies(tx, names)
  const mayMake = basis.mode !== 'UPDATE' && basis.settled.create.includes('companies')
  const missing = mayMake ? missingParents(rows, known, basis.namesInFiles) : []
  if (missing.length === 0) return known
  await writeCompanies(
    tx,
    importId,
    missing.map((name) => ({ id: null, version: 1, values: { name } })),
  )
  return existingCompanies(tx, names)
}

/** One of those in the files that is not there now was left out, and stays out. */
function missingParents(
  rows: ParsedRow[],
  known: Map<string, StoredCompany>,
  inFiles: Set<string>,
): string[] {
  const names = new Map<string, string>()
  for (const { record } of rows) {
    const key = fold(record.parent ?? '')
    if (record.parent !== undefined && !known.has(key) && !inFiles.has(key)) {
      names.set(key, record.parent)
    }
  }
  return [...names.values()]
}

async function link(
  tx: Tx,
  table: RunningTable,
  { line, record }: ParsedRow,
  companies: Map<string, StoredCompany>,
) {
  const company = companies.get(fold(record.name ?? ''))
  const parent = companies.get(fold(record.parent ?? ''))
  const value = quoted(record.parent ?? '')
  if (!company || company.parentId === (parent?.id ?? '')) return
  if (!parent) return remark(tx, table, line, problem('row.parentMissing', { value }))
  if (await wouldCircle(tx, company.id, parent.id)) {
    return remark(tx, table, line, problem('row.circle', { value }))
  }
  const { id: _, nameFolded: __, version: ___, ...row } = company
  const version = await updateCompany(tx, company, { ...row, parentId: parent.id })
  if (version === null) throw new Stale()
  Object.assign(company, { version, parentId: parent.id })
  await tx.importRow.updateMany({
    where: { fileId: table.fileId, line },
    data: { subjectVersion: version },
  })
}

type Found = Pick<RowProblem, 'code' | 'values'>

async function remark(tx: Tx, { fileId }: RunningTable, line: number, found: Found) {
  const row = await tx.importRow.findFirst({
    where: { fileId, line },
    select: { problems: true },
  })
  const before = Array.isArray(row?.problems) ? row.problems : []
  await tx.importRow.updateMany({
    where: { fileId, line },
    data: { problems: [...before, { ...found, column: null, severity: 'REMARK' }] },
  })
}
