import 'server-only'
import { existingCompanies, existingContacts } from '@/lib/companies/importer'
import type { Tx } from '@/lib/db/within'
import { existingProducts } from '@/lib/funnel/importer/products'
import { fold } from '@/lib/text'
import type { TableKind } from '../fields/field'
import { contactName } from '../plan'
import type { PlanContext } from '../planning/context'
import { contactKeys } from '../planning/refer'
import type { Shelf, Slot } from '../planning/shelf'
import type { ParsedRow } from '../rows'
import { loadLeads, type StoredLead } from './load-leads'

type Loaded<Found extends (...input: never[]) => Promise<Map<string, unknown>>> = NonNullable<
  Awaited<ReturnType<Found>> extends Map<string, infer Row> ? Row : never
>
export type StoredCompany = Loaded<typeof existingCompanies>
export type StoredProduct = Loaded<typeof existingProducts>
export type StoredContact = Awaited<ReturnType<typeof existingContacts>>[number]

/** The rows behind the slots, by id, as they are in the database. */
export type Stored = {
  companies: Map<string, StoredCompany>
  products: Map<string, StoredProduct>
  contacts: Map<string, StoredContact>
  opportunities: Map<string, StoredLead>
}

/** Puts everything on the shelves that these rows may mean and that does not lie there yet. */
export async function loadShelves(
  tx: Tx,
  kind: TableKind,
  rows: ParsedRow[],
  { shelves }: Pick<PlanContext, 'shelves'>,
): Promise<Stored> {
  const records = rows.map(({ record }) => record)
  const ofKind = (table: TableKind) => (kind === table ? records.map(({ name }) => name) : [])
  const companies = await loadCompanies(tx, shelves.companies, [
    ...ofKind('companies'),
    ...records.flatMap(({ company, parent }) => [company, parent]),
  ])
  const products = await loadProducts(tx, shelves.products, [
    ...ofKind('products'),
    ...records.map(({ product }) => product),
  ])
  const contacts = await loadContacts(tx, shelves.contacts, kind, rows)
  const opportunities =
    kind === 'opportunities' ? await loadLeads(tx, shelves.opportunities, rows) : new Map()
  return { companies, products, contacts, opportunities }
}

async function loadCompanies(tx: Tx, shelf: Shelf, names: (string | undefined)[]) {
  const wanted = unseen(shelf, names)
  if (wanted.length === 0) return new Map<string, StoredCompany>()
  const found = await existingCompanies(tx, wanted)
  const parents = await foldedNames(tx, [...found.values()])
  for (const [key, company] of found) {
    const parent = parents.get(company.parentId ?? '')
    shelf.set(key, slotOf(company, { ...company, parent }, companyFields))
  }
  return byId(found.values())
}

const companyFields = [
  'name',
  'domain',
  'sector',
  'city',
  'country',
  'employees',
  'revenue',
  'foundedYear',
  'parent',
]

async function foldedNames(tx: Tx, companies: StoredCompany[]) {
  const ids = companies.flatMap(({ parentId }) => (parentId ? [parentId] : []))
  const parents = await tx.company.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameFolded: true },
  })
  return new Map(parents.map(({ id, nameFolded }) => [id, nameFolded]))
}

async function loadProducts(tx: Tx, shelf: Shelf, names: (string | undefined)[]) {
  const wanted = unseen(shelf, names)
  if (wanted.length === 0) return new Map<string, StoredProduct>()
  const found = await existingProducts(tx, wanted)
  for (const [key, product] of found) {
    shelf.set(key, slotOf(product, product, ['name', 'series', 'price']))
  }
  return byId(found.values())
}

/** Names not yet looked for; they are marked as looked for. */
function unseen(shelf: Shelf, names: (string | undefined)[]): string[] {
  return names.flatMap((name) => {
    if (name === undefined || shelf.has(fold(name))) return []
    shelf.set(fold(name), null)
    return [name]
  })
}

async function loadContacts(tx: Tx, shelf: Shelf, kind: TableKind, rows: ParsedRow[]) {
  const wanted = rows.flatMap((row) => namedContacts(kind, row))
  const found = wanted.length > 0 ? await existingContacts(tx, wanted) : []
  for (const contact of found) {
    const { name, email, companyId } = contact
    const company = companyId
      ? { slot: { id: companyId, version: 1, values: {} }, key: '' }
      : undefined
    const slot = slotOf(contact, { ...contact, company: companyId }, contactFields)
    for (const key of contactKeys({ name, email: email ?? undefined, company })) {
      if (!shelf.get(key)) shelf.set(key, slot)
    }
  }
  return byId(found)
}

const contactFields = ['name', 'position', 'email', 'phone', 'company']

function namedContacts(kind: TableKind, { record }: ParsedRow) {
  const { contact, email } = record
  if (kind === 'contacts') return [{ name: contactName(record), email: email ?? null }]
  const name = contact ?? email
  return kind === 'opportunities' && name !== undefined ? [{ name, email: email ?? null }] : []
}

/** A slot with the filled fields as text, as rows carry them. */
export function slotOf(
  { id, version }: { id: string; version: number },
  row: Record<string, unknown>,
  fields: readonly string[],
): Slot {
  const values = fields.flatMap((field) => {
    const value = row[field]
    return value === null || value === undefined ? [] : [[field, String(value)]]
  })
  return { id, version, values: Object.fromEntries(values) }
}

function byId<Row extends { id: string }>(rows: Iterable<Row>): Map<string, Row> {
  return new Map([...rows].map((row) => [row.id, row]))
}
