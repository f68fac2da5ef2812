import { emailKey, fold } from '@/lib/text'
import { type TableKind, tableKinds } from './fields/field'
import type { ParsedRecord } from './rows'

/** What an import may do with rows whose key exists already, or does not. */
export const importModes = ['CREATE', 'UPDATE', 'BOTH'] as const
export type ImportMode = (typeof importModes)[number]

/** The tables of an import in the order in which they are imported, whatever the order of the files. */
export function inImportOrder<Table extends { kind: TableKind }>(tables: Table[]): Table[] {
  return [...tables].sort((a, b) => tableKinds.indexOf(a.kind) - tableKinds.indexOf(b.kind))
}

/**
 * What makes two rows mean the same object: companies and products their folded name, contacts
 * their mailbox, opportunities the id of the other system. Null: the row has none of it and is
 * known only by its hash.
 */
export function keyOf(kind: TableKind, record: ParsedRecord): string | null {
  if (kind === 'opportunities') return record.externalId ?? null
  if (kind === 'contacts') return record.email === undefined ? null : emailKey(record.email)
  return record.name === undefined ? null : fold(record.name)
}

/** Name of a lead made from a row: its title, else company, contact, address or id. */
export function leadName(record: ParsedRecord): string {
  const { name, company, contact, email, externalId } = record
  return name ?? company ?? contact ?? email ?? externalId ?? ''
}

/** Name of a contact: as written, else first and last name, else the address. */
export function contactName(record: ParsedRecord): string {
  const { name, firstName, lastName, email } = record
  const both = [firstName, lastName].filter((part) => part !== undefined).join(' ')
  return name ?? (both || email || '')
}

/** The object with the key of a row; `line` when an earlier row of the same import made or changed it. */
export type Existing = { values: ParsedRecord; line?: number }

export type Decision =
  | { act: 'create' }
  | { act: 'update'; fields: ParsedRecord }
  | { act: 'same' }
  | { act: 'skip'; reason: 'exists' | 'unknown' }
  | { act: 'skip'; reason: 'twice'; line: number }

/**
 * What becomes of a row. Empty cells never erase anything, equal values change nothing, so that a
 * second run of the same file changes nothing. A second row with the same key and other values is
 * left out: nobody could say which holds.
 */
export function decide(
  existing: Existing | null,
  incoming: ParsedRecord,
  mode: ImportMode,
): Decision {
  if (!existing) return mode === 'UPDATE' ? { act: 'skip', reason: 'unknown' } : { act: 'create' }
  const fields = differing(existing.values, incoming)
  if (Object.keys(fields).length === 0) return { act: 'same' }
  if (existing.line !== undefined) return { act: 'skip', reason: 'twice', line: existing.line }
  return mode === 'CREATE' ? { act: 'skip', reason: 'exists' } : { act: 'update', fields }
}

function differing(current: ParsedRecord, incoming: ParsedRecord): ParsedRecord {
  const changed = Object.entries(incoming).filter(([field, value]) => current[field] !== value)
  return Object.fromEntries(changed)
}
