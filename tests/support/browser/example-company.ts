// Runs as a program beside the server: makes a company with a contact in the organisation of this
// person and prints both ids as one line of JSON.
import { viewerOf } from '@/lib/auth/viewer'
import { createCompany } from '@/lib/companies/commands/companies'
import { createContact } from '@/lib/companies/commands/contacts'
import { createCompanySchema, createContactSchema } from '@/lib/companies/schema'
import { database } from '@/lib/db/client'
import { writeNote } from '@/lib/notes/commands'

const { EXAMPLE_ORGANISATION = '', EXAMPLE_PERSON = '' } = process.env
const viewer = await viewerOf(EXAMPLE_ORGANISATION, EXAMPLE_PERSON)

const company = await createCompany(
  viewer,
  createCompanySchema.parse({
    name: 'Molkerei Hausruck',
    domain: 'hausruck.example',
    sector: 'Molkerei',
    city: 'Ried im Innkreis',
    country: 'Österreich',
    employees: '180',
    revenue: '48.250.000,50',
    foundedYear: '1952',
    parent: '',
  }),
)
const contact = await createContact(
  viewer,
  createContactSchema.parse({
    name: 'Eva Lindinger',
    position: 'Leitung Technik',
    email: 'eva@hausruck.example',
    phone: '+43 7752 1234',
    companyId: company.id,
  }),
)
await writeNote(viewer, { on: 'company', subjectId: company.id, text: 'Umbau **nur im Februar**.' })
console.log(JSON.stringify({ companyId: company.id, contactId: contact.id }))
await database().$disconnect()
