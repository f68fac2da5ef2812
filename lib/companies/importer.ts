import 'server-only'
import type { Tx } from '@/lib/db/within'
import { emailKey, fold } from '@/lib/text'
import { isBelow } from './commands/parents'
import { foldedCompany } from './rules'

/**
 * Companies of a file, checked already: names and texts normalised single lines within the limits
 * of schema.ts, `revenue` exact decimal text in the organisation's currency, `parentId` a company
 * of this organisation (ask `wouldCircle` first).
 */
export type CompanyRow = {
  name: string
  domain: string | null
  sector: string | null
  city: string | null
  country: string | null
  employees: number | null
  revenue: string | null
  foundedYear: number | null
  parentId: string | null
}

export type ImportedRow = { id: string; nameFolded: string }

/**
 * Writes new companies in one statement, without events of their own: the import is the act.
 * Out: those that were written; a name that exists already is left out.
 */
export async function insertCompanies(
  tx: Tx,
  importId: string,
  rows: readonly CompanyRow[],
): Promise<ImportedRow[]> {
  return tx.company.createManyAndReturn({
    data: rows.map((row) => ({ ...row, ...foldedCompany(row), importId, createdAt: tx.now })),
    skipDuplicates: true,
    select: { id: true, nameFolded: true },
  })
}

/** The companies of these names (folded here), by folded name, with all fields a file may change. */
export async function existingCompanies(tx: Tx, names: readonly string[]) {
  const companies = await tx.company.findMany({
    where: { nameFolded: { in: [...new Set(names.map(fold))] } },
    select: {
      id: true,
      version: true,
      nameFolded: true,
      name: true,
      domain: true,
      sector: true,
      city: true,
      country: true,
      employees: true,
      revenue: true,
      foundedYear: true,
      parentId: true,
    },
  })
  return new Map(
    companies.map((company) => [
      company.nameFolded,
      { ...company, revenue: company.revenue?.toString() ?? null },
    ]),
  )
}

/**
 * Changes one company if it still has that version. Out: its new version, null when somebody was
 * faster or the name belongs to another one.
 */
export async function updateCompany(
  tx: Tx,
  { id, version }: { id: string; version: number },
  row: CompanyRow,
): Promise<number | null> {
  const { count } = await tx.company.updateMany({
    where: { id, version },
    data: { ...row, ...foldedCompany(row), version: { increment: 1 } },
  })
  return count === 1 ? version + 1 : null
}

/** Whether a company would belong to itself, over any number of steps, with that parent. */
export function wouldCircle(tx: Tx, companyId: string, parentId: string): Promise<boolean> {
  return isBelow(tx, parentId, companyId)
}

/** Contacts of a file, checked already; `email` as `normalizeEmail` of lib/text gives it. */
export type ContactRow = {
  name: string
  position: string | null
  email: string | null
  phone: string | null
  companyId: string | null
}

export type ImportedContact = { id: string; nameFolded: string; emailKey: string | null }

/** Writes new contacts in one statement; an e-mail address that exists already is left out. */
export async function insertContacts(
  tx: Tx,
  importId: string,
  rows: readonly ContactRow[],
): Promise<ImportedContact[]> {
  return tx.contact.createManyAndReturn({
    data: rows.map((row) => ({ ...row, ...contactKeys(row), importId, createdAt: tx.now })),
    skipDuplicates: true,
    select: { id: true, nameFolded: true, emailKey: true },
  })
}

/**
 * The contacts that rows may mean: same e-mail address, or same folded name.
 * Which of several namesakes a row means (company, missing address) is the import's to decide.
 */
export async function existingContacts(
  tx: Tx,
  rows: readonly { name: string; email: string | null }[],
) {
  const keys = rows.flatMap(({ email }) => (email ? [emailKey(email)] : []))
  return tx.contact.findMany({
    where: {
      OR: [
        { emailKey: { in: [...new Set(keys)] } },
        { nameFolded: { in: [...new Set(rows.map(({ name }) => fold(name)))] } },
      ],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      version: true,
      nameFolded: true,
      emailKey: true,
      name: true,
      position: true,
      email: true,
      phone: true,
      companyId: true,
    },
  })
}

/** Changes one contact if it still has that version. Out: its new version or null. */
export async function updateContact(
  tx: Tx,
  { id, version }: { id: string; version: number },
  row: ContactRow,
): Promise<number | null> {
  const { count } = await tx.contact.updateMany({
    where: { id, version },
    data: { ...row, ...contactKeys(row), version: { increment: 1 } },
  })
  return count === 1 ? version + 1 : null
}

function contactKeys({ name, email }: { name: string; email: string | null }) {
  return { nameFolded: fold(name), emailKey: email && emailKey(email) }
}
