import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { fold } from '@/lib/text'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { type CompanyList, endOfPrefix, type ListMark, readMark, writeMark } from '../list'

const pageSize = 50

const sortColumns = { name: 'nameFolded', sector: 'sectorFolded', city: 'cityFolded' } as const

/** One page of companies with their open leads, how many fit the filter, and all sectors. */
export async function companyList(viewer: Viewer, list: CompanyList) {
  enforce(can(viewer, 'company.read'))
  return within(viewer, async (tx) => {
    const filter = filterOf(list)
    const rows = await companies(tx, list, filter)
    const shown = rows.slice(0, pageSize)
    const openLeads = await openLeadsOf(tx, shown)
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    return {
      companies: shown.map((company) => ({
        ...company,
        openLeads: openLeads.get(company.id) ?? 0,
      })),
      count: await tx.company.count({ where: filter }),
      sectors: await sectors(tx),
      after: last && writeMark({ value: last[sortColumns[list.sort]], name: last.nameFolded }),
    }
  })
}

export type CompanyEntry = Awaited<ReturnType<typeof companyList>>['companies'][number]

function filterOf({ search, sector }: CompanyList): Prisma.CompanyWhereInput {
  const prefix = fold(search)
  return {
    ...(prefix && { nameFolded: { gte: prefix, lt: endOfPrefix(prefix) } }),
    ...(sector && { sectorFolded: fold(sector) }),
  }
}

function companies(tx: Tx, list: CompanyList, filter: Prisma.CompanyWhereInput) {
  const { sort, direction } = list
  const mark = readMark(list.after)
  const order: Prisma.CompanyOrderByWithRelationInput[] = [{ nameFolded: direction }]
  if (sort !== 'name') order.unshift({ [sortColumns[sort]]: { sort: direction, nulls: 'last' } })
  return tx.company.findMany({
    where: { AND: [filter, mark ? behind(list, mark) : {}] },
    orderBy: order,
    take: pageSize + 1,
    select: {
      id: true,
      name: true,
      nameFolded: true,
      sector: true,
      sectorFolded: true,
      city: true,
      cityFolded: true,
      employees: true,
    },
  })
}

/** What follows the mark in this order; companies without the value come last either way. */
function behind({ sort, direction }: CompanyList, mark: ListMark): Prisma.CompanyWhereInput {
  const than = (value: string) => (direction === 'asc' ? { gt: value } : { lt: value })
  const laterName = { nameFolded: than(mark.name) }
  if (sort === 'name') return laterName
  const column = sortColumns[sort]
  if (mark.value === null) return { [column]: null, ...laterName }
  return {
    OR: [
      { [column]: than(mark.value) },
      { [column]: mark.value, ...laterName },
      { [column]: null },
    ],
  }
}

async function openLeadsOf(tx: Tx, shown: { id: string }[]) {
  const groups = await tx.lead.groupBy({
    by: ['companyId'],
    where: { companyId: { in: shown.map(({ id }) => id) }, state: 'OPEN' },
    _count: true,
  })
  return new Map(groups.map(({ companyId, _count }) => [companyId, _count]))
}

/** Each sector once, in one of its spellings. */
async function sectors(tx: Tx): Promise<string[]> {
  const groups = await tx.company.groupBy({
    by: ['sectorFolded'],
    where: { sectorFolded: { not: null } },
    orderBy: { sectorFolded: 'asc' },
    _min: { sector: true },
    take: 200,
  })
  return groups.flatMap(({ _min }) => (_min.sector ? [_min.sector] : []))
}
