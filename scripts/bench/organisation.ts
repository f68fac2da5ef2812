import pg from 'pg'
import { z } from 'zod'
import { onStop } from '../start/shutdown'
import { Browser } from './browser'
import type { Size } from './choice'
import type { Scratch } from './database'
import { inOrganisation } from './raw/transaction'
import { type Server, serveDatabase } from './server'
import { type Member, signIn } from './session'

/** An organisation of one size, served and with a member signed in. */
export type Organisation = {
  size: Size
  scratch: Scratch
  server: Server
  member: Member
  browser: Browser
  /** The raw driver, with the role of the application. */
  pool: pg.Pool
  stages: Record<'INQUIRY' | 'MQL', string>
  sourceId: string
  /** Leads that stand in the first stage, each to be moved once. */
  waiting: Waiting[]
  /** A lead with history, to be looked at. */
  leadId: string
  companyId: string
}

const waitingSchema = z.object({ id: z.uuid(), version: z.number() })
export type Waiting = z.output<typeof waitingSchema>

/** Serves the database and reads from it what the figures need. */
export async function openOrganisation(size: Size, scratch: Scratch): Promise<Organisation> {
  const server = await serveDatabase(scratch.appUrl, scratch.ownerUrl)
  const member = await signIn(scratch, server)
  const browser = new Browser(server.url, member.cookie, 8)
  const pool = new pg.Pool({ connectionString: scratch.appUrl, max: 8 })
  // Plans are asked for by ending connections, see plans.ts.
  pool.on('error', () => undefined)
  // Before the database ends, whatever else went wrong.
  onStop(() => pool.end())
  const facts = await inOrganisation(pool, member.orgId, readFacts)
  return { size, scratch, server, member, browser, pool, ...facts }
}

const factsSchema = z.object({
  stages: z.object({ INQUIRY: z.uuid(), MQL: z.uuid() }),
  sourceId: z.uuid(),
  waiting: z.array(waitingSchema),
  leadId: z.uuid(),
  companyId: z.uuid(),
})

async function readFacts(client: pg.PoolClient) {
  const stages = await client.query<{ kind: string; id: string }>('select kind, id from "Stage"')
  const sources = await client.query('select id from "Source" order by position limit 1')
  const waiting = await client.query(
    `select l.id, l.version from "Lead" l join "Stage" s on s.id = l."stageId"
     where l.state = 'OPEN' and s.kind = 'INQUIRY' and l."passNo" = 1 order by l."enteredAt" desc`,
  )
  // In the middle of the funnel, with an offer and notes.
  const lead = await client.query(
    `select l.id, l."companyId" from "Lead" l join "Stage" s on s.id = l."stageId"
     where l.state = 'OPEN' and s.kind = 'OPPORTUNITY' and l."passNo" = 1
       and (select count(*) from "Note" n where n."leadId" = l.id) = 3
     order by l."enteredAt", l.id limit 1`,
  )
  return factsSchema.parse({
    stages: Object.fromEntries(stages.rows.map(({ kind, id }) => [kind, id])),
    sourceId: sources.rows[0]?.id,
    waiting: waiting.rows,
    leadId: lead.rows[0]?.id,
    companyId: lead.rows[0]?.companyId,
  })
}
