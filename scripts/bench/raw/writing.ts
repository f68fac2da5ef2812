import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export type Author = { membershipId: string }

/** A lead with its pass, its line, its event and its request id, as the form makes them. */
export async function createLead(
  client: pg.PoolClient,
  { membershipId }: Author,
  { stageId, sourceId, name }: { stageId: string; sourceId: string; name: string },
): Promise<void> {
  const [leadId, passId] = [randomUUID(), randomUUID()]
  await takeRequest(client, membershipId, 'lead.create', { id: leadId })
  await client.query(
    `insert into "Lead" ("id", "name", "nameFolded", "sourceId", "legalBasis", "marketingOwnerId",
       "stageId", "state", "enteredAt", "createdAt")
     values ($1, $2, lower($2), $3, 'CONSENT', $4, $5, 'OPEN', now(), now())`,
    [leadId, name, sourceId, membershipId, stageId],
  )
  await client.query(
    `insert into "LeadPass" ("id", "leadId", "passNo", "sourceDept", "openedAt")
     values ($1, $2, 1, 'MARKETING', now())`,
    [passId, leadId],
  )
  await enter(client, { leadId, passId, stageId, kind: 'INQUIRY', seq: 1, membershipId })
  await recordEvent(client, membershipId, 'lead.created', leadId, { stageId })
}

export type Move = { leadId: string; toStageId: string; kind: string; version: number }

/** A lead that goes on to another stage, if it still stands where it was seen. */
export async function moveLead(
  client: pg.PoolClient,
  { membershipId }: Author,
  { leadId, toStageId, kind, version }: Move,
): Promise<void> {
  await takeRequest(client, membershipId, 'lead.move', { id: leadId, version: version + 1 })
  const { rowCount } = await client.query(
    `update "Lead" set "stageId" = $2, "enteredAt" = now(), "version" = $3 + 1, "stageVersion" = $3 + 1
     where "id" = $1 and "version" = $3`,
    [leadId, toStageId, version],
  )
  if (rowCount !== 1) throw new Error('The lead had moved on')
  const { rows } = await client.query<{ passId: string; seq: number }>(
    `select e."passId", e."seq" from "StageEvent" e join "LeadPass" p on p."id" = e."passId"
     where e."leadId" = $1 order by p."passNo" desc, e."seq" desc limit 1`,
    [leadId],
  )
  const { passId = '', seq = 0 } = rows[0] ?? {}
  await enter(client, { leadId, passId, stageId: toStageId, kind, seq: seq + 1, membershipId })
  await recordEvent(client, membershipId, 'lead.moved', leadId, { toStageId, passNo: 1 })
}

async function takeRequest(client: pg.PoolClient, actor: string, act: string, answer: object) {
  await client.query(
    `insert into "Request" ("id", "actorId", "act", "payloadHash", "answer", "createdAt")
     values ($1, $2, $3, '', $4, now())`,
    [randomUUID(), actor, act, answer],
  )
}

type Line = {
  leadId: string
  passId: string
  stageId: string
  kind: string
  seq: number
  membershipId: string
}

async function enter(client: pg.PoolClient, line: Line) {
  const { leadId, passId, stageId, kind, seq, membershipId } = line
  await client.query(
    `insert into "StageEvent" ("id", "leadId", "passId", "stageId", "kind", "at", "recordedAt",
       "seq", "byId", "byDept")
     values ($1, $2, $3, $4, $5, now(), now(), $6, $7, 'MARKETING')`,
    [randomUUID(), leadId, passId, stageId, kind, seq, membershipId],
  )
}

async function recordEvent(
  client: pg.PoolClient,
  actor: string,
  name: string,
  subjectId: string,
  details: object,
) {
  await client.query(
    `insert into "Event" ("id", "at", "actorId", "department", "name", "subjectType", "subjectId", "details")
     values ($1, now(), $2, 'MARKETING', $3, 'lead', $4, $5)`,
    [randomUUID(), actor, name, subjectId, details],
  )
}
