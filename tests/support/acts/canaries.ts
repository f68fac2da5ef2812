import pg from 'pg'
import { connected } from '../database'

/** Column → what was written into it for all rows of the organisation, followed by the row's own end. */
export type Canaries = Map<string, string>

/** Codes that the product reads; words a check allows are left out by themselves. */
const codes = [
  ...['Organisation.timeZone', 'Organisation.currency', 'Organisation.locale', 'User.locale'],
  ...['Organisation.holidayRegion', 'Organisation.firstDepartment', 'Membership.department'],
  ...['Membership.role', 'Invitation.department', 'Invitation.role', 'Event.department'],
  ...['Event.name', 'Event.subjectType', 'Event.systemActor', 'Import.state', 'Import.mode'],
  ...['ImportFile.kind', 'ImportFile.encoding', 'ImportFile.delimiter', 'ImportRow.outcome'],
  ...['ImportRow.reverted', 'ImportMapping.kind', 'Import.problem', 'LeadPass.outcome'],
  ...['LeadPass.sourceDept', 'StageEvent.byDept', 'Lead.legalBasis', 'Opportunity.result'],
  ...['Request.act', 'AnonymousRequest.act', 'Source.code', 'Reason.code'],
]

/**
 * Fills every free column of text of an organisation, and of its people's accounts and sessions,
 * with a word of its own. Rows keep apart by the end of their id.
 */
export function seedCanaries(adminUrl: string, orgId: string): Promise<Canaries> {
  return connected(adminUrl, async (client) => {
    const canaries: Canaries = new Map()
    for (const { table, column, where } of await columns(client)) {
      const canary = `canary${canaries.size}${table}${column}end`.toLowerCase()
      const [name, field] = [table, column].map((word) => pg.escapeIdentifier(word))
      const text = `$1 || right(md5(line::text), 8)`
      await client.query(
        `update ${name} as line set ${field} = ${text} where ${where} and ${field} is not null`,
        [canary, orgId],
      )
      canaries.set(`${table}.${column}`, canary)
    }
    return canaries
  })
}

type Column = { table: string; column: string; where: string }

async function columns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<{ table: string; column: string; own: boolean }>(
    `select c.table_name as table, c.column_name as column,
       exists (select 1 from information_schema.columns o where o.table_schema = 'public'
         and o.table_name = c.table_name and o.column_name = 'orgId') as own
     from information_schema.columns c
     where c.table_schema = 'public' and c.data_type = 'text'
       and c.table_name not in ('_prisma_migrations', 'AnonymousRequest', 'RateLimit', 'SetupToken')
       and not exists (select 1 from pg_constraint k join pg_attribute a
         on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
         where k.contype = 'c' and k.conrelid = format('%I', c.table_name)::regclass
           and a.attname = c.column_name)
     order by 1, 2`,
  )
  const people = '(select "userId" from "Membership" where "orgId" = $2::uuid)'
  return rows
    .filter(({ table, column }) => !codes.includes(`${table}.${column}`))
    .map(({ table, column, own }) => {
      if (own) return { table, column, where: '"orgId" = $2::uuid' }
      if (table === 'Organisation') return { table, column, where: 'id = $2::uuid' }
      return { table, column, where: `${table === 'User' ? 'id' : '"userId"'} in ${people}` }
    })
}

/** Columns whose canary stands in a text. */
export function seenIn(text: string, canaries: Canaries): string[] {
  const folded = text.toLowerCase()
  return [...canaries].flatMap(([column, canary]) => (folded.includes(canary) ? [column] : []))
}
