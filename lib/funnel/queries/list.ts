import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import {
  type LeadListView,
  type LeadSort,
  type Mark,
  readMark,
  usualDirection,
  writeMark,
} from '../filters'
import { conditions } from './conditions'
import { sourcesInUse, stagesInUse } from './stages'

export const leadsPerPage = 50

type Row = {
  id: string
  name: string
  companyId: string | null
  company: string | null
  stageId: string
  state: string
  sourceDe: string
  sourceEn: string
  marketingOwner: string | null
  salesOwner: string | null
  value: string | null
  enteredAt: Date
  dateUnknown: boolean
  createdAt: Date
  nextStep: string | null
  nextStepOn: Date | null
  mark: string | null
}

/**
 * One page of the list, found by keyset: the page after a mark, or the one before it. `older` and
 * `newer` are the marks to go on with, undefined where the list ends.
 */
export async function leadList(viewer: Viewer, view: LeadListView) {
  enforce(can(viewer, 'lead.read'))
  return within(viewer, async (tx) => {
    const stages = await stagesInUse(tx, viewer.locale)
    const asked = { filters: view, viewerId: viewer.id, stages, now: tx.now }
    const rows = await pageOf(tx, conditions(asked), view)
    return {
      ...rows,
      now: tx.now,
      stages,
      sources: await sourcesInUse(tx, viewer.locale),
    }
  })
}

export type LeadListPage = Awaited<ReturnType<typeof leadList>>
export type LeadListRow = LeadListPage['rows'][number]

async function pageOf(tx: Tx, where: Prisma.Sql, view: LeadListView) {
  const before = readMark(view.before)
  const mark = before ?? readMark(view.after)
  const up = (view.direction ?? usualDirection(view.sort)) === 'up'
  // The page before a mark is read backwards from it.
  const found = await read(tx, where, {
    sort: view.sort,
    up: before ? !up : up,
    mark,
    back: !!before,
  })
  const more = found.length > leadsPerPage
  const shown = found.slice(0, leadsPerPage)
  const rows = before ? shown.reverse() : shown
  return {
    rows,
    older: (before ? true : more) ? markOf(rows.at(-1)) : undefined,
    newer: (before ? more : mark !== undefined) ? markOf(rows.at(0)) : undefined,
  }
}

function markOf(row: Row | undefined): string | undefined {
  return row && writeMark([row.mark, row.id])
}

type Reading = { sort: LeadSort; up: boolean; mark: Mark | undefined; back: boolean }

/**
 * Rows with a value come before those without one, in either direction. Each part is read along its
 * index; without a value the id decides.
 */
function read(tx: Tx, where: Prisma.Sql, reading: Reading): Promise<Row[]> {
  const parts = [withValue(where, reading), withoutValue(where, reading)].filter(
    (part) => part !== null,
  )
  const ordered = reading.back ? parts.toReversed() : parts
  const [first, second] = ordered
  const rows = (part: Prisma.Sql) => Prisma.sql`
    select page.*, company."name" as company, source."nameDe" as "sourceDe",
      source."nameEn" as "sourceEn", m."name" as "marketingOwner", s."name" as "salesOwner"
    from (${part}) page
    join "Source" source on source."id" = page."sourceId"
    left join "Company" company on company."id" = page."companyId"
    left join "Membership" m on m."id" = page."marketingOwnerId"
    left join "Membership" s on s."id" = page."salesOwnerId"
    order by page.part, page.place`
  if (!first) return Promise.resolve([])
  if (!second) return tx.$queryRaw<Row[]>(rows(Prisma.sql`${numbered(first, 1)}`))
  return tx.$queryRaw<Row[]>(
    rows(Prisma.sql`(${numbered(first, 1)}) union all (${numbered(second, 2)}) order by part, place
      limit ${leadsPerPage + 1}`),
  )
}

function numbered(part: Prisma.Sql, number: number): Prisma.Sql {
  return Prisma.sql`select found.*, ${number}::int as part, row_number() over () as place
    from (${part}) found`
}

function withValue(where: Prisma.Sql, { sort, up, mark, back }: Reading): Prisma.Sql | null {
  // Read backwards from a row without a value, all rows with one lie ahead.
  if (mark && mark[0] === null && !back) return null
  const { column, cast, nullable } = keys[sort]
  const [value, id] = mark ?? []
  const bound =
    value == null
      ? Prisma.sql`true`
      : Prisma.sql`(${column}, l."id") ${up ? greater : less} (${value}::${cast}, ${id}::uuid)`
  const known = nullable ? Prisma.sql`${column} is not null` : Prisma.sql`true`
  const order = up ? Prisma.sql`asc` : Prisma.sql`desc`
  return Prisma.sql`select ${columns}, ${column}::text as mark from "Lead" l
    where ${where} and ${known} and ${bound}
    order by ${column} ${order}, l."id" ${order} limit ${leadsPerPage + 1}`
}

function withoutValue(where: Prisma.Sql, { sort, up, mark, back }: Reading): Prisma.Sql | null {
  const { column, nullable } = keys[sort]
  if (!nullable || (mark && mark[0] !== null && back)) return null
  const [value, id] = mark ?? []
  const bound =
    mark && value === null
      ? Prisma.sql`l."id" ${up ? greater : less} ${id}::uuid`
      : Prisma.sql`true`
  const order = up ? Prisma.sql`asc` : Prisma.sql`desc`
  return Prisma.sql`select ${columns}, null::text as mark from "Lead" l
    where ${where} and ${column} is null and ${bound}
    order by l."id" ${order} limit ${leadsPerPage + 1}`
}

const greater = Prisma.sql`>`
const less = Prisma.sql`<`

const keys = {
  entered: { column: Prisma.sql`l."enteredAt"`, cast: Prisma.sql`timestamptz`, nullable: false },
  created: { column: Prisma.sql`l."createdAt"`, cast: Prisma.sql`timestamptz`, nullable: false },
  name: { column: Prisma.sql`l."nameFolded"`, cast: Prisma.sql`text`, nullable: false },
  value: { column: Prisma.sql`l."value"`, cast: Prisma.sql`numeric`, nullable: true },
  next: { column: Prisma.sql`l."nextStepOn"`, cast: Prisma.sql`date`, nullable: true },
} as const

const columns = Prisma.sql`l."id", l."name", l."companyId", l."stageId", l."state", l."sourceId",
  l."marketingOwnerId", l."salesOwnerId", l."value"::text as value, l."enteredAt", l."dateUnknown",
  l."createdAt", l."nextStep", l."nextStepOn"`
