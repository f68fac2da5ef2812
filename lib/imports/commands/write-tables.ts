import 'server-only'
import { updateCompany, updateContact } from '@/lib/companies/importer'
import { foldedCompany } from '@/lib/companies/rules'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import { updateProduct } from '@/lib/funnel/importer/products'
import { companyBeforeSchema, contactBeforeSchema, productBeforeSchema } from '../jobs/before'
import type { Plan } from '../planning/plan-row'
import type { Slot } from '../planning/shelf'
import type { Stored } from '../queries/load-shelves'
import { Stale } from './stale'
import {
  companyRow,
  contactRow,
  productRow,
  writeCompanies,
  writeContacts,
  writeProducts,
} from './write-named'

/** What an update leaves behind: the new version and the columns before, for taking it back. */
export type Change = { version: number; before: Prisma.InputJsonObject }

/** Changes by id of the thing. */
export type Changes = Map<string, Change>

export async function storeCompanies(
  tx: Tx,
  importId: string,
  plans: Plan[],
  { companies }: Stored,
): Promise<Changes> {
  await writeCompanies(tx, importId, created(plans))
  return changesOf(plans, async (slot, id, { fields }) => {
    const stored = companies.get(id)
    if (!stored) throw new Stale()
    const row = { ...companyRow(slot.values), parentId: stored.parentId }
    const onlyParent = Object.keys(fields).every((field) => field === 'parent')
    // The parent is looked up when all companies are there.
    const version = onlyParent ? stored.version : await updateCompany(tx, stored, row)
    return { version, before: companyBeforeSchema.parse({ ...stored, ...foldedCompany(stored) }) }
  })
}

export async function storeProducts(
  tx: Tx,
  importId: string,
  plans: Plan[],
  { products }: Stored,
): Promise<Changes> {
  await writeProducts(tx, importId, created(plans))
  return changesOf(plans, async (slot, id) => {
    const stored = products.get(id)
    if (!stored) throw new Stale()
    const version = await updateProduct(tx, stored, productRow(slot.values))
    return { version, before: productBeforeSchema.parse(stored) }
  })
}

export async function storeContacts(
  tx: Tx,
  importId: string,
  plans: Plan[],
  { contacts }: Stored,
): Promise<Changes> {
  for (const { slot, references } of plans) if (slot) slot.company = references.company
  await writeContacts(tx, importId, created(plans))
  return changesOf(plans, async (slot, id, { references }) => {
    const stored = contacts.get(id)
    if (!stored) throw new Stale()
    const companyId = references.company?.id ?? stored.companyId
    const version = await updateContact(tx, stored, contactRow(slot.values, companyId))
    return { version, before: contactBeforeSchema.parse(stored) }
  })
}

/** The slots of new things. */
export function created(plans: Plan[]): Slot[] {
  return plans.flatMap(({ outcome, slot }) => (outcome === 'CREATED' && slot ? [slot] : []))
}

type Written = { version: number | null; before: Prisma.InputJsonObject }

/** Writes the updates one by one; each only if nobody was faster. */
export async function changesOf<Its extends Plan>(
  plans: Its[],
  write: (slot: Slot, id: string, plan: Its) => Promise<Written>,
): Promise<Changes> {
  const changes: Changes = new Map()
  for (const plan of plans) {
    const { outcome, slot } = plan
    if (outcome !== 'UPDATED' || !slot?.id) continue
    const { version, before } = await write(slot, slot.id, plan)
    if (version === null) throw new Stale()
    changes.set(slot.id, { version, before })
  }
  return changes
}
