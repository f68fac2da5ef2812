import type { TableKind } from '../fields/field'
import type { ParsedRow } from '../rows'
import type { PlanContext } from './context'
import { type LeadPlan, planOpportunity } from './plan-opportunity'
import type { Plan } from './plan-row'
import { planCompany, planContact, planProduct } from './plan-tables'

const planners = { companies: planCompany, products: planProduct, contacts: planContact }

/** Decides about rows of one table, one after the other; everything they name lies on the shelves. */
export function planChunk(
  kind: Exclude<TableKind, 'opportunities'>,
  rows: ParsedRow[],
  context: PlanContext,
): Plan[] {
  return rows.map((row) => planners[kind](row, context))
}

/** The same for leads. */
export function planLeads(rows: ParsedRow[], context: PlanContext): LeadPlan[] {
  return rows.map((row) => planOpportunity(row, context))
}
