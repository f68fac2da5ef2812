import { createCompany } from '@/lib/companies/commands/companies'
import { createContact } from '@/lib/companies/commands/contacts'
import { type Acts, editing, type Scene, unique } from './act'

const file = 'lib/companies/actions.ts'

const company = {
  domain: '',
  sector: 'Maschinenbau',
  city: '',
  country: '',
  employees: '',
  revenue: '',
  foundedYear: '',
  parent: '',
}
const contact = { position: '', email: '', phone: '' }

/** A company of its own for each act. */
export async function ownCompany({ doer }: Scene) {
  const values = { ...company, name: unique('Molkerei') }
  const none = { domain: null, city: null, country: null, employees: null, revenue: null }
  const input = { ...values, ...none, foundedYear: null, parent: null }
  return { values, id: (await createCompany(doer, input)).id }
}

/** A contact with data that only members may see. */
export async function ownContact(scene: Scene) {
  const values = { ...contact, name: unique('Ina Berger'), phone: '+43 732 1234' }
  const { id: companyId } = await ownCompany(scene)
  const input = { ...values, position: null, email: null, companyId }
  return { values, companyId, id: (await createContact(scene.doer, input)).id }
}

export const companyActs: Acts = {
  createCompany: {
    file,
    right: 'company.write',
    fields: () => ({ ...company, name: unique('Sägewerk') }),
  },
  editCompany: {
    file,
    right: 'company.write',
    edits: { sector: ['Holz', 'Papier'], city: ['Linz', 'Wels'], employees: ['12', '13'] },
    fields: async (scene) => {
      const { id, values } = await ownCompany(scene)
      return editing(values, { companyId: id })
    },
  },
  createContact: {
    file,
    right: 'contact.write',
    fields: async (scene) => ({
      ...contact,
      name: unique('Uwe Kern'),
      companyId: (await ownCompany(scene)).id,
    }),
  },
  editContact: {
    file,
    right: 'contact.write',
    edits: { name: ['Ina Moser', 'Ina Huber'], position: ['Einkauf', 'Technik'] },
    fields: async (scene) => {
      const { id, values } = await ownContact(scene)
      return editing(values, { contactId: id })
    },
  },
  discloseContact: {
    file,
    right: 'contact.disclose',
    by: 'leader',
    fields: async (scene) => ({
      contactId: (await ownContact(scene)).id,
      reason: 'Rückruf wegen der Lieferung',
    }),
  },
}
