import { fold } from '@/lib/text'
import { historyOf, type KnownDays, type LeadHistory, type Standing } from '../history'
import { type Problem, problem, quoted, type RowProblem } from '../problems'
import type { ParsedRow } from '../rows'
import type { StageTarget } from '../stages'
import type { PlanContext } from './context'
import { type Plan, planRow } from './plan-row'
import { gathered, reference, referToSound } from './plan-tables'
import { referToContact } from './refer'
import type { Slot } from './shelf'

/** The plan for a lead; `history` for a new one. */
export type LeadPlan = Plan & { history: LeadHistory | null }

/** A lead by the id of the other system, else by the fingerprint of its row. */
export function planOpportunity(row: ParsedRow, context: PlanContext): LeadPlan {
  const shelf = context.shelves.opportunities
  const key = leadKey(row)
  const known = shelf.get(key) ?? null
  const resolved = resolve(row, context)
  // A row without an id is the same only when it is the same in everything.
  const seen = known && row.record.externalId === undefined ? { ...known } : known
  if (seen && seen !== known) seen.values = resolved.values
  const plan = planRow(row, resolved, seen, context)
  if (plan.outcome === 'CREATED') shelf.set(key, plan.slot)
  return withHistory(plan, context)
}

/** Under which key a lead of this row stands. */
export function leadKey({ record, hash }: ParsedRow): string {
  return record.externalId === undefined ? `row:${hash}` : `id:${record.externalId}`
}

const asTheyAre = ['name', 'legalBasis', 'value', 'nextStep', 'nextStepOn'] as const

function resolve(row: ParsedRow, context: PlanContext) {
  const { record } = row
  const refer = (table: 'companies' | 'products', name: string | undefined) =>
    name === undefined ? undefined : referToSound(row, name, context, table)
  const company = refer('companies', record.company)
  const product = refer('products', record.product)
  const contactName = record.contact ?? record.email
  const contact =
    contactName === undefined || row.problems.some(({ severity }) => severity === 'ERROR')
      ? undefined
      : referToContact(
          { name: contactName, email: record.email, phone: record.phone, company },
          context,
        )
  const { references, problems } = gathered(row, { company, product, contact })
  const source = sourceOf(row, context)
  const values = {
    ...Object.fromEntries(
      asTheyAre.flatMap((field) => {
        const value = record[field]
        return value === undefined ? [] : [[field, value]]
      }),
    ),
    ...(company && reference('company', company)),
    ...(contact && reference('contact', contact)),
    ...ownersOf(row, context),
    ...(source.id && { source: source.id }),
  }
  return { values, references, problems: [...problems, ...source.problems] }
}

function ownersOf({ record }: ParsedRow, { owners }: PlanContext): Record<string, string> {
  const found: Record<string, string> = {}
  for (const field of ['salesOwner', 'marketingOwner'] as const) {
    const id = owners.get(ownerKey(field, record[field] ?? ''))
    if (id) found[field] = id
  }
  return found
}

/** Under which key the person behind a name is chosen. */
export function ownerKey(field: string, name: string): string {
  return `${field}:${fold(name)}`
}

function sourceOf(row: ParsedRow, { sources }: PlanContext) {
  const { source } = row.record
  if (source === undefined) return { id: undefined, problems: [] }
  const id = sources.get(fold(source))
  if (id) return { id, problems: [] }
  return { id, problems: [remark(row, problem('source.unknown', { value: quoted(source) }))] }
}

function remark({ line }: ParsedRow, found: Problem): RowProblem {
  return { ...found, line, column: null, severity: 'REMARK' }
}

function withHistory(plan: Plan, context: PlanContext): LeadPlan {
  const { row, slot, outcome } = plan
  if (outcome !== 'CREATED') {
    if (slot && standsElsewhere(slot, row.target)) {
      plan.problems.push(remark(row, problem('row.standsElsewhere')))
    }
    return { ...plan, history: null }
  }
  const history = historyOf(standingOf(row, context), daysOf(row), context.history)
  for (const code of noticesOf(history)) plan.problems.push(remark(row, problem(code)))
  return { ...plan, history }
}

/** A file does not move a lead that is in the funnel already; that is for people to do. */
function standsElsewhere({ standing }: Slot, target: StageTarget | null): boolean {
  if (standing === undefined || target === null) return false
  return standing !== targetText(target)
}

/** A target as it is stored and sent by forms. */
export function targetText(target: StageTarget): string {
  return 'exit' in target ? `exit:${target.exit}` : `stage:${target.stageId}`
}

/** Without a column of stages a lead begins at the lowest one. */
function standingOf({ target }: ParsedRow, { history: { stages } }: PlanContext): Standing {
  if (target && 'exit' in target) return target
  const lowest = stages.toSorted((one, other) => one.position - other.position)[0]
  const stage = stages.find(({ id }) => id === target?.stageId) ?? lowest
  if (!stage) throw new Error('An organisation has stages')
  return { stage }
}

function daysOf({ record }: ParsedRow): KnownDays {
  const { enteredOn, engagedOn, closedOn } = record
  return {
    ...(enteredOn !== undefined && { enteredOn }),
    ...(engagedOn !== undefined && { engagedOn }),
    ...(closedOn !== undefined && { closedOn }),
  }
}

function noticesOf(history: LeadHistory) {
  return [
    history.dateUnknown && ('history.dateUnknown' as const),
    history.outOfOrder && ('history.impossibleOrder' as const),
    history.beforeRecordStart && ('history.beforeRecordStart' as const),
  ].filter((code) => code !== false)
}
