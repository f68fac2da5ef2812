import { can } from '@/lib/people/permissions'
import { fold, normalizeLine } from '@/lib/text'
import { type Verdict, yes } from '@/lib/verdict'
import type { Who } from '@/lib/viewer'

/** How long contact data stays open to leadership after a reason was given, in milliseconds. */
export const disclosureLasts = 24 * 60 * 60 * 1000

type Access = { byId: string; at: Date }

/** E-mail and phone: for members, and for whom a reason was recorded within the last 24 hours. */
export function maySeeContactData(who: Who, accesses: readonly Access[], now: Date): Verdict {
  const members = can(who, 'contact.read')
  if (members.ok) return members
  const opened = accesses.some(({ byId, at }) => byId === who.id && isOpen(at, now))
  return opened && can(who, 'contact.disclose').ok ? yes : members
}

export function isOpen(disclosedAt: Date, now: Date): boolean {
  return now.getTime() < disclosedAt.getTime() + disclosureLasts
}

/** `example.com` from an address as people paste it, such as `https://www.Example.com/start`; null when it is none. */
export function domainOf(typed: string): string | null {
  const host = normalizeLine(typed)
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
    .normalize('NFC')
  const labels =
    /^(?=.{4,253}$)(?:(?!-)[\p{L}\p{N}\p{M}-]{1,63}(?<!-)\.)+[\p{L}\p{M}][\p{L}\p{N}\p{M}-]{1,62}$/u
  return labels.test(host) ? host : null
}

type CompanyTexts = { name: string; sector: string | null; city: string | null }

/** The folded copies that are stored beside the texts. */
export function foldedCompany({ name, sector, city }: CompanyTexts) {
  return {
    nameFolded: fold(name),
    sectorFolded: sector && fold(sector),
    cityFolded: city && fold(city),
  }
}

type CompanyValues = CompanyTexts & {
  domain: string | null
  country: string | null
  employees: number | null
  /** Exact decimal. */
  revenue: { toString(): string } | string | null
  foundedYear: number | null
  parent: { name: string } | string | null
}

/** A company as its form shows and compares it: every field as text, empty when unknown. */
export function companyTexts(company: CompanyValues): Record<string, string> {
  const { parent } = company
  return {
    name: company.name,
    domain: company.domain ?? '',
    sector: company.sector ?? '',
    city: company.city ?? '',
    country: company.country ?? '',
    employees: company.employees?.toString() ?? '',
    revenue: company.revenue === null ? '' : plainDecimal(company.revenue.toString()),
    foundedYear: company.foundedYear?.toString() ?? '',
    parent: typeof parent === 'string' ? parent : (parent?.name ?? ''),
  }
}

/** One way to write an amount: 1100.50 and 1100.5 are the same. */
function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

type ContactValues = {
  name: string
  position: string | null
  email: string | null
  phone: string | null
}

/** A contact as its form shows and compares it. */
export function contactTexts(contact: ContactValues): Record<string, string> {
  return {
    name: contact.name,
    position: contact.position ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
  }
}

/** Address of the page of a contact. */
export function contactHref(contact: { id: string; companyId: string | null }): string {
  return `/companies/${contact.companyId ?? 'none'}/contacts/${contact.id}`
}
