import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import type { Viewer } from '@/lib/viewer'
import { readMark, writeMark } from '../filters'

export const historyPerPage = 30

type Row = {
  type: 'line' | 'event' | 'note'
  id: string
  at: Date
  seq: number
  byId: string | null
  by: string | null
  department: string
  systemActor: string | null
  /** Kind of a stage or exit, or name of an event. */
  what: string
  nameDe: string | null
  nameEn: string | null
  reasonDe: string | null
  reasonEn: string | null
  text: string | null
  imputed: boolean
  dateUnknown: boolean
  annuls: boolean
  annulled: boolean
  version: number
  passNo: number
  fields: string | null
}

/**
 * What happened to a lead, newest first: stages and exits, changed fields, notes. Moves stand in
 * the lines of its passes, so of the recorded events only those are read that are no move.
 */
export async function leadHistory(tx: Tx, viewer: Viewer, leadId: string, before?: string) {
  const [place, id] = readMark(before) ?? []
  const [at, seq = '0'] = place?.split(' ') ?? []
  const older = at
    ? Prisma.sql`(at, seq, id) < (${at}::timestamptz, ${Number(seq)}::int, ${id}::uuid)`
    : Prisma.sql`true`
  const notes = can(viewer, 'note.read').ok
    ? Prisma.sql`union all (${notesOn(leadId)})`
    : Prisma.empty
  const rows = await tx.$queryRaw<Row[]>`
    select * from ((${linesOf(leadId)}) union all (${eventsOf(leadId)}) ${notes}) entry
    where ${older} order by at desc, seq desc, id desc limit ${historyPerPage + 1}`
  const shown = rows.slice(0, historyPerPage)
  const last = shown.at(-1)
  return {
    entries: shown.map((row) => entryOf(row, viewer)),
    older:
      rows.length > historyPerPage && last
        ? writeMark([`${last.at.toISOString()} ${last.seq}`, last.id])
        : undefined,
  }
}

export type HistoryEntry = Awaited<ReturnType<typeof leadHistory>>['entries'][number]

/** Entries into stages, exits, and corrections of them. */
function linesOf(leadId: string): Prisma.Sql {
  return Prisma.sql`
    select 'line' as type, e."id", e."at", e."seq", e."byId", person."name" as by,
      e."byDept" as department, null::text as "systemActor", e."kind" as what,
      stage."nameDe" as "nameDe", stage."nameEn" as "nameEn", reason."nameDe" as "reasonDe",
      reason."nameEn" as "reasonEn", e."note" as text, e."imputed", e."dateUnknown",
      e."annulsId" is not null as annuls,
      exists (select from "StageEvent" a where a."passId" = e."passId" and a."annulsId" = e."id")
        as annulled,
      1 as version, pass."passNo", null::text as fields
    from "StageEvent" e
    join "LeadPass" pass on pass."id" = e."passId"
    left join "Stage" stage on stage."id" = e."stageId"
    left join "Reason" reason on reason."id" = e."reasonId"
    left join "Membership" person on person."id" = e."byId"
    where e."leadId" = ${leadId}::uuid`
}

/** Changed fields of the lead and of its opportunities. */
function eventsOf(leadId: string): Prisma.Sql {
  return Prisma.sql`
    select 'event', e."id", e."at", 0, e."actorId", person."name", e."department",
      e."systemActor", e."name", null, null, null, null, null, false, false, false, false, 1, 0,
      (e."details"->'fields')::text
    from "Event" e
    left join "Membership" person on person."id" = e."actorId"
    where e."name" in ('lead.changed', 'opportunity.changed') and e."subjectId" in (
      select ${leadId}::uuid union all
      select o."id" from "Opportunity" o where o."leadId" = ${leadId}::uuid)`
}

function notesOn(leadId: string): Prisma.Sql {
  return Prisma.sql`
    select 'note', n."id", n."createdAt", 0, n."authorId", author."name", author."department",
      null, 'note', null, null, null, null, n."text", false, false, false, false, n."version", 0,
      null
    from "Note" n join "Membership" author on author."id" = n."authorId"
    where n."leadId" = ${leadId}::uuid`
}

function entryOf(row: Row, { locale }: Viewer) {
  const { nameDe, nameEn, reasonDe, reasonEn, fields, ...rest } = row
  const german = locale === 'de'
  return {
    ...rest,
    stage: german ? nameDe : nameEn,
    reason: german ? reasonDe : reasonEn,
    fields: fields ? z.array(z.string()).catch([]).parse(JSON.parse(fields)) : [],
  }
}
