import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { connected } from '../database'

/**
 * Table → checksum over the rows of these organisations, once no job of theirs is under way. Equal
 * before and after means that nothing was written. When a session was last seen does not count.
 */
export function sumsOf(adminUrl: string, ...orgIds: string[]): Promise<Record<string, string>> {
  return connected(adminUrl, async (client) => {
    await settle(client, orgIds)
    const { rows: tables } = await client.query<{ name: string; own: string }>(
      `select table_name as name, min(column_name) filter (where column_name = 'orgId') as own
       from information_schema.columns
       where table_schema = 'public' and table_name not in ('Session', 'RateLimit')
       group by 1 order by 1`,
    )
    const policed = tables.filter(({ own }) => own).map(({ name }) => name)
    const parts = [
      ...policed.map((name) => part(name, '"orgId" = any($1::uuid[])')),
      part('Organisation', 'id = any($1::uuid[])'),
      part('User', 'id in (select "userId" from "Membership" where "orgId" = any($1::uuid[]))'),
    ]
    const sums = await client.query<{ name: string; sum: string }>(parts.join(' union all '), [
      orgIds,
    ])
    return Object.fromEntries(sums.rows.map(({ name, sum }) => [name, sum]))
  })
}

function part(table: string, where: string): string {
  return `select ${pg.escapeLiteral(table)} as name,
    count(*) || ' ' || coalesce(sum(hashtextextended(line::text, 0)::numeric), 0) as sum
    from ${pg.escapeIdentifier(table)} as line where ${where}`
}

/** Jobs write too: those that have not begun are dropped, one that has is waited for. */
async function settle(client: pg.Client, orgIds: string[]): Promise<void> {
  await until(async () => {
    await client.query(
      `delete from "Job" where "orgId" = any($1::uuid[]) and "doneAt" is null
       and coalesce("lockedUntil", '-infinity') < clock_timestamp()`,
      [orgIds],
    )
    return noneLeft(client, orgIds)
  })
}

/** Waits until the worker of the server has done what the organisation has queued. */
export function jobsDone(adminUrl: string, orgId: string): Promise<void> {
  return connected(adminUrl, (client) => until(() => noneLeft(client, [orgId])))
}

async function noneLeft(client: pg.Client, orgIds: string[]): Promise<boolean> {
  const open = await client.query(
    'select from "Job" where "orgId" = any($1::uuid[]) and "doneAt" is null',
    [orgIds],
  )
  return open.rowCount === 0
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (await done()) return
    await pause(50)
  }
  throw new Error('A job does not end')
}
