import { expect, test } from 'vitest'
import { createContact, discloseContact, editContact } from '@/lib/companies/commands/contacts'
import { findOrCreateCompany } from '@/lib/companies/find-or-create'
import { companyPage } from '@/lib/companies/queries/company'
import { contactPage } from '@/lib/companies/queries/contacts'
import { contactTexts } from '@/lib/companies/rules'
import { within } from '@/lib/db/within'
import { Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { leader, marketer, organisation, reader, seller } from '@/tests/support/people'

const eva = { name: 'Eva Huber', position: 'Leitung Technik', phone: '+43 7752 1' }
const evaMail = 'eva@huber.example'

function company(viewer: Viewer, { name = 'Huber' } = {}) {
  return within(viewer, (tx) => findOrCreateCompany(tx, viewer, name))
}

test('an e-mail address belongs to one contact, in whatever form it is written', async () => {
  const mara = await marketer(await organisation())
  const { id: companyId } = await company(mara)
  const { id } = await createContact(mara, { ...eva, email: evaMail, companyId })
  await expect(
    createContact(mara, { ...eva, name: 'E. Huber', email: 'EVA@huber.example', companyId }),
  ).rejects.toMatchObject({
    reason: 'companies.emailTaken',
    values: { name: 'Eva Huber', href: `/companies/${companyId}/contacts/${id}` },
  })
  const { id: other } = await createContact(mara, { ...eva, name: 'Uli', email: null, companyId })
  const { contact } = await contactPage(mara, companyId, other)
  await expect(
    editContact(mara, {
      ...eva,
      contactId: other,
      name: 'Uli',
      email: evaMail,
      version: 1,
      base: contactTexts(contact),
    }),
  ).rejects.toMatchObject({ reason: 'companies.emailTaken' })
})

test('leadership sees e-mail and phone for a day after giving a reason, others never', async () => {
  const org = await organisation()
  const mara = await marketer(org)
  const lena = await leader(org)
  const { id: companyId } = await company(mara)
  const { id } = await createContact(mara, { ...eva, email: evaMail, companyId })
  const seen = async (viewer: Viewer) => (await contactPage(viewer, companyId, id)).contact.email
  expect(await seen(lena)).toBeNull()
  expect(JSON.stringify(await companyPage(lena, companyId))).not.toContain('huber.example')
  await discloseContact(lena, { contactId: id, reason: 'Beschwerde vom 20.11. klären' })
  expect(await seen(lena)).toBe(evaMail)
  expect(await seen(await reader(org))).toBeNull()
  const later = new Date(Date.now() + 25 * 3_600_000)
  expect(await seen({ ...lena, at: later })).toBeNull()
  const { accesses } = await contactPage(mara, companyId, id)
  expect(accesses).toMatchObject([{ reason: 'Beschwerde vom 20.11. klären', by: { name: 'Lena' } }])
  const history = await companyPage(await seller(org), companyId)
  expect(history.history.entries[0]?.name).toBe('contact.disclosed')
  expect(JSON.stringify(await everyRow('Event'))).not.toContain('Beschwerde')
})

test('only leadership discloses', async () => {
  const org = await organisation()
  const mara = await marketer(org)
  const { id: companyId } = await company(mara)
  const { id } = await createContact(mara, { ...eva, email: evaMail, companyId })
  for (const viewer of [mara, await reader(org)]) {
    await expect(
      discloseContact(viewer, { contactId: id, reason: 'Ich möchte es sehen' }),
    ).rejects.toMatchObject({ reason: 'people.notAllowed' })
  }
  expect(await everyRow('ContactAccess')).toEqual([])
})

test('a contact is found under its own company alone', async () => {
  const mara = await marketer(await organisation())
  const { id: companyId } = await company(mara)
  const { id: other } = await company(mara, { name: 'Andere' })
  const { id } = await createContact(mara, { ...eva, email: null, companyId })
  await expect(contactPage(mara, other, id)).rejects.toBeInstanceOf(Missing)
})
