import { fold } from '@/lib/text'
import { contactName } from '../plan'
import { problem, quoted, type RowProblem } from '../problems'
import type { ParsedRow } from '../rows'
import { mayMake, type PlanContext } from './context'
import { type Plan, planRow, type References, type Resolved } from './plan-row'
import { contactKeys, knownContact, type Reference, referToName } from './refer'
import { referenceTo } from './shelf'

/** A company by its folded name; its parent may stand further down in the files. */
export function planCompany(row: ParsedRow, context: PlanContext): Plan {
  const shelf = context.shelves.companies
  const key = fold(row.record.name ?? '')
  const plan = planRow(row, resolveCompany(row, key, context), shelf.get(key) ?? null, context)
  if (plan.outcome === 'CREATED') shelf.set(key, plan.slot)
  return plan
}

function resolveCompany(row: ParsedRow, key: string, context: PlanContext): Resolved {
  const { parent, ...values } = row.record
  if (parent === undefined) return { values, references: {}, problems: [] }
  const parentKey = fold(parent)
  const resolved = { values: { ...values, parent: parentKey }, references: {} }
  const known =
    Boolean(context.shelves.companies.get(parentKey)) ||
    context.namesInFiles.has(parentKey) ||
    mayMake('companies', context)
  if (!context.shelves.companies.get(parentKey) && !context.namesInFiles.has(parentKey)) {
    noteMissing(parent, context)
  }
  if (parentKey === key) return { ...resolved, problems: [error(row, problem('row.ownParent'))] }
  if (known) return { ...resolved, problems: [] }
  const missing = { value: quoted(parent), table: 'imports.tables.companies' }
  return { ...resolved, problems: [error(row, problem('row.noSuchName', missing))] }
}

function noteMissing(name: string, { missing }: PlanContext) {
  missing.companies.set(name, (missing.companies.get(name) ?? 0) + 1)
}

function error({ line }: ParsedRow, found: ReturnType<typeof problem>): RowProblem {
  return { ...found, line, column: null, severity: 'ERROR' }
}

/** A product by its folded name. */
export function planProduct(row: ParsedRow, context: PlanContext): Plan {
  const shelf = context.shelves.products
  const key = fold(row.record.name ?? '')
  const resolved = { values: row.record, references: {}, problems: [] }
  const plan = planRow(row, resolved, shelf.get(key) ?? null, context)
  if (plan.outcome === 'CREATED') shelf.set(key, plan.slot)
  return plan
}

/** A contact by its address, else by its name within its company. */
export function planContact(row: ParsedRow, context: PlanContext): Plan {
  const { company: companyName, firstName: _, lastName: __, ...record } = row.record
  const name = contactName(row.record)
  const company = companyName === undefined ? undefined : referToSound(row, companyName, context)
  const { references, problems } = gathered(row, { company })
  const values = { ...record, name, ...(company && reference('company', company)) }
  const named = { name, email: record.email, company }
  const shelf = context.shelves.contacts
  const plan = planRow(row, { values, references, problems }, knownContact(named, shelf), context)
  if (plan.slot) for (const key of contactKeys(named)) shelf.set(key, shelf.get(key) ?? plan.slot)
  return plan
}

/** Nothing is made, or said to be missing, for a row that stays out anyway. */
export function referToSound(
  row: ParsedRow,
  name: string,
  context: PlanContext,
  table: 'companies' | 'products' = 'companies',
): Reference | undefined {
  const sound = row.problems.every(({ severity }) => severity !== 'ERROR')
  return sound ? referToName(table, name, context) : undefined
}

/** A reference as it stands among the values. */
export function reference(field: string, found: Reference): Record<string, string> {
  return 'slot' in found ? { [field]: referenceTo(found.slot, found.key) } : {}
}

type Found = { [Name in keyof References]?: Reference | undefined }

/** What was found, and what was not. */
export function gathered(row: ParsedRow, found: Found) {
  const references: References = {}
  const problems: RowProblem[] = []
  for (const name of ['company', 'product', 'contact'] as const) {
    const its = found[name]
    if (its && 'slot' in its) references[name] = its.slot
    if (its && 'problem' in its) problems.push({ ...its.problem, line: row.line })
  }
  return { references, problems }
}
