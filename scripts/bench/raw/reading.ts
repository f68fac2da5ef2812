import type pg from 'pg'

type Rows = Record<string, unknown>[]

const stages = `select "id", "kind", "nameDe", "holder", "position", "maxAgeDays" from "Stage"
  where "archivedAt" is null order by "position", "id"`
const sources = `select "id", "nameDe" from "Source" where "archivedAt" is null order by "position"`

const joined = `join "Source" src on src."id" = l."sourceId"
  left join "Company" c on c."id" = l."companyId"
  left join "Membership" m on m."id" = l."marketingOwnerId"
  left join "Membership" s on s."id" = l."salesOwnerId"`
const shown = `l."id", l."name", l."stageId", l."state", l."value"::text, l."enteredAt",
  l."dateUnknown", l."createdAt", l."nextStep", l."nextStepOn", l."version", c."name" as company,
  src."nameDe" as source, m."name" as marketing, s."name" as sales`

/** The first page of the list: the 50 open leads that entered their stage last. */
export async function listOf50(client: pg.PoolClient): Promise<Rows> {
  await client.query(stages)
  await client.query(sources)
  const { rows } = await client.query(
    `select ${shown} from (select * from "Lead" where "state" = 'OPEN'
       order by "enteredAt" desc, "id" desc limit 51) l
     ${joined} order by l."enteredAt" desc, l."id" desc`,
  )
  return rows.slice(0, 50)
}

/** The cards of the board, after the exact number and sum of every stage. */
export async function board(client: pg.PoolClient): Promise<Rows> {
  const { rows: columns } = await client.query<{ id: string; kind: string }>(stages)
  await client.query(sources)
  const open = columns.filter(({ kind }) => kind !== 'WON').map(({ id }) => id)
  await client.query(
    `select stage.id, sums.* from unnest($1::uuid[]) as stage(id) cross join lateral (
       select count(*)::int, sum("value")::text,
         count(*) filter (where not "dateUnknown" and "enteredAt" < now() - interval '240 h')::int
       from "Lead" where "stageId" = stage.id and "state" = 'OPEN') sums`,
    [open],
  )
  await client.query(
    `select "state", count(*)::int from "Lead"
     where "state" in ('WON', 'REJECTED', 'DISQUALIFIED', 'RECYCLED', 'LOST', 'NO_DECISION')
       and "enteredAt" >= date_trunc('quarter', now()) and not "dateUnknown" group by "state"`,
  )
  const { rows } = await client.query(
    `select ${shown} from unnest($1::uuid[]) as stage(id) cross join lateral (
       select * from "Lead" where "stageId" = stage.id and "state" = 'OPEN'
       order by "enteredAt" desc, "id" desc limit 25) l ${joined}`,
    [open],
  )
  return rows
}

/** One lead with everything its page shows. */
export async function leadPage(client: pg.PoolClient, id: string): Promise<Rows> {
  const { rows } = await client.query(
    `select ${shown}, k."name" as contact, k."email", o."value"::text as offer, p."id" as pass
     from "Lead" l ${joined}
     join "LeadPass" p on p."leadId" = l."id" and p."passNo" = l."passNo"
     left join "Contact" k on k."id" = l."contactId"
     left join "Opportunity" o on o."passId" = p."id" where l."id" = $1`,
    [id],
  )
  await client.query(stages)
  await client.query(
    `select e.*, r."nameDe" as reason, m."name" as person from "StageEvent" e
     left join "Reason" r on r."id" = e."reasonId" left join "Membership" m on m."id" = e."byId"
     where e."leadId" = $1 order by e."at" desc, e."seq" desc`,
    [id],
  )
  await client.query(
    `select e.*, m."name" as person from "Event" e left join "Membership" m on m."id" = e."actorId"
     where e."subjectId" = $1 order by e."at" desc, e."id" desc limit 31`,
    [id],
  )
  await client.query(
    `select n.*, m."name" as person from "Note" n join "Membership" m on m."id" = n."authorId"
     where n."leadId" = $1 order by n."createdAt" desc limit 31`,
    [id],
  )
  return rows
}
