import 'server-only'
import type { Tx } from '@/lib/db/within'
import { Missing } from '@/lib/verdict'

const companyColumns = {
  id: true,
  name: true,
  domain: true,
  sector: true,
  city: true,
  country: true,
  employees: true,
  revenue: true,
  foundedYear: true,
  parent: { select: { id: true, name: true } },
  version: true,
  createdAt: true,
} as const

/** A company of the viewer's organisation; refuses with `Missing`. */
export async function findCompany(tx: Tx, id: string) {
  const company = await tx.company.findFirst({ where: { id }, select: companyColumns })
  if (!company) throw new Missing()
  return company
}

const contactColumns = {
  id: true,
  companyId: true,
  company: { select: { id: true, name: true } },
  name: true,
  position: true,
  email: true,
  phone: true,
  version: true,
  createdAt: true,
} as const

/** A contact with its data, for commands; pages read it through queries, which leave out what may not be seen. */
export async function findContact(tx: Tx, id: string) {
  const contact = await tx.contact.findFirst({ where: { id }, select: contactColumns })
  if (!contact) throw new Missing()
  return contact
}
