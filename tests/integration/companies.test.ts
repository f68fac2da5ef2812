import { expect, test } from 'vitest'
import { createCompany, editCompany } from '@/lib/companies/commands/companies'
import { createContact } from '@/lib/companies/commands/contacts'
import { findOrCreateCompany } from '@/lib/companies/find-or-create'
import { companyPage } from '@/lib/companies/queries/company'
import { companyTexts } from '@/lib/companies/rules'
import type { CreateCompany } from '@/lib/companies/schema'
import { within, withinAt } from '@/lib/db/within'
import { Conflict, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { leader, marketer, organisation, reader, seller } from '@/tests/support/people'

const nothing: Omit<CreateCompany, 'name'> = {
  domain: null,
  sector: null,
  city: null,
  country: null,
  employees: null,
  revenue: null,
  foundedYear: null,
  parent: null,
}
const huber: CreateCompany = {
  ...nothing,
  name: 'Huber Anlagenbau',
  sector: 'Maschinenbau',
  revenue: '1100.04',
}
const eva = { name: 'Eva Huber', position: 'Leitung Technik', phone: '+43 7752 1' }
const evaMail = 'eva@huber.example'

async function company(viewer: Viewer, fields: Partial<CreateCompany> = {}) {
  return createCompany(viewer, { ...huber, ...fields })
}

/** What a form sends that was opened now and in which these fields were changed. */
async function edited(viewer: Viewer, id: string, fields: Partial<CreateCompany>) {
  const { company: seen } = await companyPage(viewer, id)
  const { id: _id, createdAt: _at, parent, ...stored } = seen
  const values = { ...stored, parent: parent?.name ?? null, ...fields }
  return { ...values, companyId: id, base: companyTexts(seen) }
}

const names = async () => (await everyRow('Event')).map(({ name }) => name)

test('a company is created once per folded name, and the refusal leads to it', async () => {
  const org = await organisation()
  const mara = await marketer(org)
  const { id } = await company(mara)
  const before = await checksums()
  await expect(company(await seller(org), { name: 'HUBER  anlagenbau' })).rejects.toMatchObject({
    reason: 'companies.nameTaken',
    values: { name: 'Huber Anlagenbau', href: `/companies/${id}` },
    field: 'name',
  })
  expect({ ...(await checksums()), User: '', Login: '', Membership: '' }).toEqual({
    ...before,
    User: '',
    Login: '',
    Membership: '',
  })
  expect(await names()).toEqual(['company.created'])
})

test('another organisation may have a company of the same name and cannot see ours', async () => {
  const mara = await marketer(await organisation())
  const other = await marketer(await organisation())
  const { id } = await company(mara)
  expect(await company(other)).not.toEqual({ id })
  await expect(companyPage(other, id)).rejects.toBeInstanceOf(Missing)
})

test('leadership and readers do not write companies or contacts', async () => {
  const org = await organisation()
  const { id } = await company(await marketer(org))
  const before = await everyRow('Company')
  for (const viewer of [await leader(org), await reader(org)]) {
    await expect(company(viewer, { name: 'Neu' })).rejects.toMatchObject({
      reason: 'people.notAllowed',
    })
    await expect(
      createContact(viewer, { ...eva, email: evaMail, companyId: id }),
    ).rejects.toMatchObject({ reason: 'people.notAllowed' })
  }
  expect(await everyRow('Company')).toEqual(before)
  expect(await everyRow('Contact')).toEqual([])
})

test('two people change different fields: both changes stay', async () => {
  const org = await organisation()
  const [mara, sven] = [await marketer(org), await seller(org)]
  const { id } = await company(mara)
  const hers = await edited(mara, id, { city: 'Ried' })
  const his = await edited(sven, id, { employees: 180 })
  await Promise.all([editCompany(mara, hers), editCompany(sven, his)])
  const { company: now } = await companyPage(mara, id)
  expect(now).toMatchObject({ city: 'Ried', employees: 180, version: 3 })
})

test('two people change the same field: the second sees both versions and who it was', async () => {
  const org = await organisation()
  const [mara, sven] = [await marketer(org), await seller(org)]
  const { id } = await company(mara)
  const hers = await edited(mara, id, { city: 'Ried' })
  const his = await edited(sven, id, { city: 'Wels' })
  await editCompany(mara, hers)
  const conflict = await editCompany(sven, his).catch((error: unknown) => error)
  expect(conflict).toBeInstanceOf(Conflict)
  expect(conflict).toMatchObject({
    by: 'Mara',
    version: 2,
    fields: [{ field: 'city', current: 'Ried', yours: 'Wels', original: '' }],
  })
})

test('a company cannot belong to itself, over any number of steps', async () => {
  const mara = await marketer(await organisation())
  const { id: top } = await company(mara, { name: 'Oben' })
  await createCompany(mara, { ...nothing, name: 'Mitte', parent: 'Oben' })
  await createCompany(mara, { ...nothing, name: 'Unten', parent: 'mitte' })
  for (const parent of ['Oben', 'Mitte', 'Unten']) {
    await expect(editCompany(mara, await edited(mara, top, { parent }))).rejects.toMatchObject({
      reason: 'companies.belowItself',
      field: 'parent',
    })
  }
  await expect(
    createCompany(mara, { ...nothing, name: 'Neu', parent: 'Niemand' }),
  ).rejects.toMatchObject({ reason: 'companies.noSuchParent' })
})

test('two changes at once cannot make a circle together', async () => {
  const mara = await marketer(await organisation())
  const { id: first } = await company(mara, { name: 'Eins' })
  const { id: second } = await company(mara, { name: 'Zwei' })
  const results = await Promise.allSettled([
    editCompany(mara, await edited(mara, first, { parent: 'Zwei' })),
    editCompany(mara, await edited(mara, second, { parent: 'Eins' })),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('ten leads at once name a new company: one is made', async () => {
  const sven = await seller(await organisation())
  const found = await Promise.all(
    Array.from({ length: 10 }, () =>
      within(sven, (tx) => findOrCreateCompany(tx, sven, 'Molkerei Hausruck')),
    ),
  )
  expect(new Set(found.map(({ id }) => id)).size).toBe(1)
  expect(await names()).toEqual(['company.created'])
})

test('what is written carries the time of its transaction', async () => {
  const mara = await marketer(await organisation())
  const at = new Date('2026-03-02T08:00:00Z')
  await withinAt(mara, at, (tx) => findOrCreateCompany(tx, mara, 'Früh GmbH'))
  expect(await everyRow('Company')).toMatchObject([{ createdAt: at }])
})
