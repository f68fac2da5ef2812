import pg from 'pg'
import { z } from 'zod'
import { exits, stageKinds } from '@/lib/funnel/stages'
import type { Size } from '../choice'
import { copy } from './copy'
import { instant } from './names'
import { copyPeople, peopleOf } from './people'
import type { Place } from './place'
import { idAt } from './random'
import { tables } from './tables'

const loaded = [
  'Membership',
  'Stage',
  'Source',
  'Reason',
  'Product',
  ...tables.map(({ name }) => name),
]

/**
 * Fills an organisation with leads by COPY, as the owner of the tables. COPY does not work under
 * forced policies: they are lifted and set again in the one transaction that loads.
 */
export async function loadLeads(ownerUrl: string, orgId: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const table of loaded) await client.query(`${alter(table)} no force row level security`)
    await copyEverything(client, orgId, size)
    for (const table of loaded) await client.query(`${alter(table)} force row level security`)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

function alter(table: string): string {
  return `alter table ${pg.escapeIdentifier(table)}`
}

async function copyEverything(client: pg.Client, orgId: string, size: Size): Promise<void> {
  const now = Date.now()
  await copyPeople(client, orgId, now, copy)
  const products = ['MG Special', 'GTX Pro', 'GTX Basic', 'MG Advanced', 'GTK 500']
  const ids = products.map((_, number) => idAt(1_600_000_000_000, 11, number))
  const rows = products.map((name, number) => [
    orgId,
    ids[number] ?? '',
    name,
    name.toLowerCase(),
    instant(now),
  ])
  await copy(client, 'Product', 'orgId id name nameFolded createdAt', rows)
  const place = await placeIn(client, orgId, size, now, ids)
  for (const { name, columns, rows } of tables) {
    await copy(client, name, `orgId ${columns}`, inOrganisation(orgId, rows(place)))
  }
}

function* inOrganisation<Row>(orgId: string, rows: Iterable<Row[]>): Iterable<(Row | string)[]> {
  for (const row of rows) yield [orgId, ...row]
}

const some = z.tuple([z.string()], z.string())

async function placeIn(
  client: pg.Client,
  orgId: string,
  { leads, openPercent }: Size,
  now: number,
  products: string[],
): Promise<Place> {
  const idsBy = async (column: string, table: string) => {
    const { rows } = await client.query(
      `select ${column} as key, array_agg(id order by position) as ids from "${table}" group by 1`,
    )
    const entries = z.array(z.object({ key: z.string(), ids: some })).parse(rows)
    return Object.fromEntries(entries.map(({ key, ids }) => [key, ids]))
  }
  const stages = z.record(z.enum(stageKinds), some).parse(await idsBy('kind', 'Stage'))
  const [marketing, sales] = ['MARKETING', 'SALES'].map((side) =>
    some.parse(peopleOf().flatMap(({ id, department }) => (department === side ? [id] : []))),
  )
  return {
    orgId,
    now,
    leads,
    openPercent,
    stages: z
      .record(z.enum(stageKinds), z.string())
      .parse(Object.fromEntries(Object.entries(stages).map(([kind, [first]]) => [kind, first]))),
    sources: some.parse(Object.values(await idsBy('code', 'Source')).flat()),
    reasons: z.record(z.enum(exits), some).parse(await idsBy('exit', 'Reason')),
    marketing: some.parse(marketing),
    sales: some.parse(sales),
    products: some.parse(products),
  }
}
