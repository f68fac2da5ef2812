import 'server-only'
import {
  type CompanyRow,
  type ContactRow,
  insertCompanies,
  insertContacts,
} from '@/lib/companies/importer'
import type { Tx } from '@/lib/db/within'
import { insertProducts, type ProductRow } from '@/lib/funnel/importer/products'
import { fold } from '@/lib/text'
import type { Plan, References } from '../planning/plan-row'
import type { Slot } from '../planning/shelf'
import { Stale } from './stale'

/** Makes what rows that go in name and what does not exist yet; allowed before. */
export async function writeNamed(tx: Tx, importId: string, plans: Plan[]) {
  const going = plans.filter(({ outcome }) => outcome === 'CREATED' || outcome === 'UPDATED')
  const named = (pick: (references: References) => (Slot | undefined)[]) => [
    ...new Set(going.flatMap(({ references }) => pick(references)).filter(isMissing)),
  ]
  await writeCompanies(
    tx,
    importId,
    named(({ company, contact }) => [company, contact?.id ? undefined : contact?.company]),
  )
  await writeProducts(
    tx,
    importId,
    named(({ product }) => [product]),
  )
  await writeContacts(
    tx,
    importId,
    named(({ contact }) => [contact]),
  )
}

function isMissing(slot: Slot | undefined): slot is Slot {
  return slot !== undefined && slot.id === null
}

/** New companies, yet without their parents. */
export async function writeCompanies(tx: Tx, importId: string, slots: Slot[]) {
  if (slots.length === 0) return
  const made = await insertCompanies(
    tx,
    importId,
    slots.map(({ values }) => companyRow(values)),
  )
  giveIds(slots, new Map(made.map(({ id, nameFolded }) => [nameFolded, id])))
}

export async function writeProducts(tx: Tx, importId: string, slots: Slot[]) {
  if (slots.length === 0) return
  const made = await insertProducts(
    tx,
    importId,
    slots.map(({ values }) => productRow(values)),
  )
  giveIds(slots, new Map(made.map(({ id, nameFolded }) => [nameFolded, id])))
}

function giveIds(slots: Slot[], ids: Map<string, string>) {
  for (const slot of slots) {
    const id = ids.get(fold(slot.values.name ?? ''))
    if (id === undefined) throw new Stale()
    slot.id = id
  }
}

/** Namesakes may stand in one chunk, so the order of the rows tells which is which. */
export async function writeContacts(tx: Tx, importId: string, slots: Slot[]) {
  if (slots.length === 0) return
  const rows = slots.map(({ values, company }) => contactRow(values, company?.id ?? null))
  const made = await insertContacts(tx, importId, rows)
  for (const [at, slot] of slots.entries()) {
    const its = made[at]
    if (its?.nameFolded !== fold(slot.values.name ?? '')) throw new Stale()
    slot.id = its.id
  }
}

export function companyRow(values: Slot['values']): CompanyRow {
  return {
    name: values.name ?? '',
    domain: values.domain ?? null,
    sector: values.sector ?? null,
    city: values.city ?? null,
    country: values.country ?? null,
    employees: numberOf(values.employees),
    revenue: values.revenue ?? null,
    foundedYear: numberOf(values.foundedYear),
    parentId: null,
  }
}

export function productRow(values: Slot['values']): ProductRow {
  return {
    name: values.name ?? '',
    series: values.series ?? null,
    price: values.price ?? null,
  }
}

export function contactRow(values: Slot['values'], companyId: string | null): ContactRow {
  return {
    name: values.name ?? '',
    position: values.position ?? null,
    email: values.email ?? null,
    phone: values.phone ?? null,
    companyId,
  }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
