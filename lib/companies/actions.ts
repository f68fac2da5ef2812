'use server'

import { action } from '@/lib/action'
import * as companies from './commands/companies'
import * as contacts from './commands/contacts'
import { contactHref } from './rules'
import {
  createCompanySchema,
  createContactSchema,
  discloseContactSchema,
  editCompanySchema,
  editContactSchema,
} from './schema'

export const createCompany = action(
  'company.create',
  createCompanySchema,
  companies.createCompany,
  {
    goTo: ({ id }) => `/companies/${id}`,
  },
)
export const editCompany = action('company.edit', editCompanySchema, companies.editCompany, {
  goTo: ({ id }) => `/companies/${id}`,
})
export const createContact = action('contact.create', createContactSchema, contacts.createContact, {
  goTo: contactHref,
})
export const editContact = action('contact.edit', editContactSchema, contacts.editContact, {
  goTo: contactHref,
})
export const discloseContact = action(
  'contact.disclose',
  discloseContactSchema,
  contacts.discloseContact,
)
