import { companyFields } from './companies'
import { contactFields } from './contacts'
import type { Field, TableKind } from './field'
import { opportunityFields } from './opportunities'
import { productFields } from './products'

/** All fields a column can be mapped to, by table. */
export const fieldsOf: Record<TableKind, Field[]> = {
  companies: companyFields,
  products: productFields,
  contacts: contactFields,
  opportunities: opportunityFields,
}

/** At least one of these has to be mapped, and filled in each row; else nobody could tell what it is about. */
export const needsOneOf: Record<TableKind, string[]> = {
  companies: ['name'],
  products: ['name'],
  contacts: ['name', 'lastName', 'email'],
  opportunities: ['externalId', 'company', 'contact', 'email', 'name'],
}

export function fieldOf(kind: TableKind, name: string): Field | undefined {
  return fieldsOf[kind].find((field) => field.name === name)
}
