import { z } from 'zod'
import {
  base,
  id,
  line,
  optionalDecimal,
  optionalEmail,
  optionalId,
  optionalInteger,
  optionalLine,
  text,
  version,
} from '@/lib/fields'
import { domainOf } from './rules'

const optionalDomain = optionalLine(253).transform((typed, context) => {
  if (!typed) return null
  const domain = domainOf(typed)
  if (domain) return domain
  context.addIssue({ code: 'custom', message: 'errors.field.url' })
  return z.NEVER
})

const company = {
  name: line(200),
  domain: optionalDomain,
  sector: optionalLine(120),
  city: optionalLine(120),
  country: optionalLine(120),
  employees: optionalInteger(0, 2_147_483_647),
  revenue: optionalDecimal,
  foundedYear: optionalInteger(1000, 2199),
  /** Name of the company it belongs to. */
  parent: optionalLine(200),
}

export const createCompanySchema = z.strictObject(company)
export type CreateCompany = z.output<typeof createCompanySchema>

export const editCompanySchema = z.strictObject({ ...company, companyId: id, version, base })
export type EditCompany = z.output<typeof editCompanySchema>

const contact = {
  name: line(200),
  position: optionalLine(200),
  email: optionalEmail,
  phone: optionalLine(60),
}

export const createContactSchema = z.strictObject({ ...contact, companyId: optionalId })
export type CreateContact = z.output<typeof createContactSchema>

export const editContactSchema = z.strictObject({ ...contact, contactId: id, version, base })
export type EditContact = z.output<typeof editContactSchema>

export const discloseContactSchema = z.strictObject({ contactId: id, reason: text(500, 10) })
export type DiscloseContact = z.output<typeof discloseContactSchema>
