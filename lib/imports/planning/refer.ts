import { emailKey, fold } from '@/lib/text'
import type { NamedTable } from '../choices'
import { problem, quoted, type RowProblem } from '../problems'
import { mayMake, type PlanContext } from './context'
import { referenceTo, type Shelf, type Slot } from './shelf'

/** What a name in a row means: a thing and how values name it, or why it means nothing. */
export type Reference = { slot: Slot; key: string } | { problem: Omit<RowProblem, 'line'> }

/** The company or product of that name. */
export function referToName(
  table: 'companies' | 'products',
  name: string,
  context: PlanContext,
): Reference {
  const key = fold(name)
  const known = context.shelves[table].get(key)
  return known ? { slot: known, key } : make(table, name, [key], { name }, context)
}

export type NamedContact = {
  name: string
  email?: string | undefined
  phone?: string | undefined
  company?: Reference | undefined
}

/** The contact with that address, else the one of that name in the same company. */
export function referToContact(named: NamedContact, context: PlanContext): Reference {
  const keys = contactKeys(named)
  const known = knownContact(named, context.shelves.contacts)
  if (known) return { slot: known, key: keys[0] ?? '' }
  const { name, email, phone, company } = named
  const values = {
    name,
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  }
  const made = make('contacts', name, keys, values, context)
  if ('slot' in made && company && 'slot' in company) made.slot.company = company.slot
  return made
}

/** Under which keys a contact stands: its address, and its name within its company. */
export function contactKeys({ name, email, company }: NamedContact): string[] {
  const place = company && 'slot' in company ? referenceTo(company.slot, company.key) : ''
  const byName = `name:${fold(name)}|${place}`
  return email === undefined ? [byName] : [`mail:${emailKey(email)}`, byName]
}

/** A namesake with another address is somebody else. */
export function knownContact(named: NamedContact, shelf: Shelf): Slot | null {
  const keys = contactKeys(named)
  const [first, byName] = keys.map((key) => shelf.get(key) ?? null)
  if (named.email === undefined) return first ?? null
  return first ?? (byName && byName.values.email === undefined ? byName : null)
}

function make(
  table: NamedTable,
  name: string,
  keys: string[],
  values: Slot['values'],
  context: PlanContext,
): Reference {
  const missing = context.missing[table]
  missing.set(name, (missing.get(name) ?? 0) + 1)
  if (!mayMake(table, context)) {
    const values_ = { value: quoted(name), table: `imports.tables.${table}` }
    return { problem: { ...problem('row.noSuchName', values_), column: null, severity: 'ERROR' } }
  }
  const slot: Slot = { id: null, version: 1, values }
  for (const key of keys) context.shelves[table].set(key, slot)
  return { slot, key: keys[0] ?? '' }
}
