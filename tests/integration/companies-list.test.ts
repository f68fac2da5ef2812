import { expect, test } from 'vitest'
import {
  existingCompanies,
  existingContacts,
  insertCompanies,
  insertContacts,
  updateCompany,
  wouldCircle,
} from '@/lib/companies/importer'
import { type CompanyList, companyListSchema } from '@/lib/companies/list'
import { companyList } from '@/lib/companies/queries/list'
import { foldedCompany } from '@/lib/companies/rules'
import { type Tx, within } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { everyRow } from '@/tests/support/database'
import { marketer, organisation } from '@/tests/support/people'

const row = {
  domain: null,
  city: null,
  country: null,
  employees: null,
  revenue: null,
  foundedYear: null,
  parentId: null,
}

async function some(viewer: Viewer, count: number) {
  const rows = Array.from({ length: count }, (_, place) => {
    const name = `${['Älpler', 'Bauer', 'Čermak'][place % 3]} ${String(place).padStart(3, '0')}`
    return { ...row, name, sector: ['Milch', 'Wasser', null][Math.floor(place / 3) % 3] ?? null }
  })
  await within(viewer, (tx) =>
    tx.company.createMany({
      data: rows.map((each) => ({ ...each, ...foldedCompany(each), createdAt: tx.now })),
    }),
  )
}

async function everyPage(viewer: Viewer, list: Partial<CompanyList>) {
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await companyList(viewer, companyListSchema.parse({ ...list, after }))
    names.push(...page.companies.map(({ name }) => name))
    after = page.after
  } while (after)
  return names
}

test.each(['name', 'sector', 'city'] as const)(
  'all pages by %s show each company once, up and down',
  async (sort) => {
    const mara = await marketer(await organisation())
    await some(mara, 130)
    const up = await everyPage(mara, { sort, direction: 'asc' })
    const down = await everyPage(mara, { sort, direction: 'desc' })
    expect(up).toHaveLength(130)
    expect(new Set(up).size).toBe(130)
    expect([...down].sort()).toEqual([...up].sort())
    if (sort === 'name') expect(down).toEqual([...up].reverse())
  },
)

test('companies without a sector come last in either direction', async () => {
  const mara = await marketer(await organisation())
  await some(mara, 9)
  for (const direction of ['asc', 'desc'] as const) {
    const { companies } = await companyList(
      mara,
      companyListSchema.parse({ sort: 'sector', direction }),
    )
    expect(companies.map(({ sector }) => sector === null)).toEqual([
      ...Array(6).fill(false),
      ...Array(3).fill(true),
    ])
  }
})

test('the beginning of a name and a sector are found however they are written', async () => {
  const mara = await marketer(await organisation())
  await some(mara, 30)
  const found = await companyList(mara, companyListSchema.parse({ search: 'alp', sector: 'MILCH' }))
  expect(found.count).toBe(found.companies.length)
  expect(found.companies.map(({ name }) => name)).toEqual(
    found.companies.map(({ name }) => name).filter((name) => name.startsWith('Älpler')),
  )
  expect(found.count).toBeGreaterThan(0)
  expect(found.sectors).toEqual(['Milch', 'Wasser'])
})

/** An import that rows can belong to. */
async function startedImport(tx: Tx, viewer: Viewer) {
  const { id } = await tx.import.create({
    data: { byId: viewer.id, state: 'RUNNING', mode: 'BOTH', choices: {}, createdAt: tx.now },
    select: { id: true },
  })
  return id
}

test('the import writes companies that are new and leaves those that are there', async () => {
  const mara = await marketer(await organisation())
  const rows = ['Huber', 'HUBER', 'Veitl'].map((name) => ({ ...row, name, sector: null }))
  const written = await within(mara, async (tx) =>
    insertCompanies(tx, await startedImport(tx, mara), rows),
  )
  expect(written.map(({ nameFolded }) => nameFolded)).toEqual(['huber', 'veitl'])
  expect(await everyRow('Event')).toEqual([])
  const known = await within(mara, (tx) => existingCompanies(tx, ['VEITL', 'Huber', 'Neu']))
  expect([...known.keys()].sort()).toEqual(['huber', 'veitl'])
})

test('the import changes a company only in the version it has seen', async () => {
  const mara = await marketer(await organisation())
  await some(mara, 2)
  await within(mara, async (tx) => {
    const known = await existingCompanies(tx, ['Älpler 000', 'Bauer 001'])
    const [first, second] = [...known.values()]
    if (!first || !second) throw new Error('both were written')
    const changed = { ...row, name: first.name, sector: 'Holz', parentId: second.id }
    expect(await updateCompany(tx, first, changed)).toBe(2)
    expect(await updateCompany(tx, first, changed)).toBeNull()
    expect(await wouldCircle(tx, second.id, first.id)).toBe(true)
    expect(await wouldCircle(tx, first.id, second.id)).toBe(false)
  })
})

test('the import finds contacts by address or name', async () => {
  const mara = await marketer(await organisation())
  const people = [
    { name: 'Eva Huber', email: 'eva@huber.example' },
    { name: 'Uli Veitl', email: null },
  ].map((person) => ({ ...person, position: null, phone: null, companyId: null }))
  await within(mara, async (tx) => {
    await insertContacts(tx, await startedImport(tx, mara), people)
    const found = await existingContacts(tx, [
      { name: 'E. H.', email: 'EVA@HUBER.example' },
      { name: 'ULI VEITL', email: null },
      { name: 'Niemand', email: 'niemand@huber.example' },
    ])
    expect(found.map(({ name }) => name).sort()).toEqual(['Eva Huber', 'Uli Veitl'])
  })
})
