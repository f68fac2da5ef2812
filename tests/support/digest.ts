import { createHash } from 'node:crypto'
import { query, tableNames, testDatabase } from './database'

type Row = Record<string, unknown>
type Line = { table: string; row: Row; id: string | null }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * What an organisation holds, told without ids: each id is replaced by what the row says that it
 * names. Table → checksum over all columns of all rows; `except` names tables that are left out.
 */
export async function digestOf(orgId: string, except: readonly string[] = []) {
  const lines = await linesOf(orgId, except)
  const labels = labelsOf(lines)
  const digest: Record<string, string> = {}
  for (const table of new Set(lines.map((line) => line.table))) {
    const rows = lines.filter((line) => line.table === table)
    const told = rows.map((line) => tell(line, labels)).sort()
    digest[table] = `${rows.length} ${hash(told.join('\n'))}`
  }
  return digest
}

async function linesOf(orgId: string, except: readonly string[]): Promise<Line[]> {
  const lines: Line[] = []
  for (const table of (await tableNames()).filter((name) => !except.includes(name))) {
    for (const row of await rowsOf(table, orgId)) {
      lines.push({ table, row, id: typeof row.id === 'string' ? row.id : null })
    }
  }
  return lines
}

async function rowsOf(table: string, orgId: string): Promise<Row[]> {
  const { adminUrl } = testDatabase()
  const columns = await query(
    adminUrl,
    'select column_name from information_schema.columns where table_name = $1',
    [table],
  )
  const own = columns.some(({ column_name }) => column_name === 'orgId')
  if (own) return query(adminUrl, `select * from "${table}" where "orgId" = $1`, [orgId])
  if (table === 'Organisation') {
    return query(adminUrl, 'select * from "Organisation" where id = $1', [orgId])
  }
  if (table !== 'User') return []
  const theirs = `select "userId" from "Membership" where "orgId" = $1`
  return query(adminUrl, `select * from "User" where id in (${theirs})`, [orgId])
}

/** Id → what its row says; after some rounds rows that differ only in what they name differ too. */
function labelsOf(lines: Line[]): Map<string, string> {
  let labels = new Map<string, string>()
  for (let round = 0; round < 4; round += 1) {
    const next = new Map<string, string>()
    for (const line of lines) if (line.id) next.set(line.id, hash(tell(line, labels)))
    labels = next
  }
  return labels
}

function tell({ table, row, id }: Line, labels: Map<string, string>): string {
  const { id: _id, orgId: _orgId, ...columns } = row
  const text = JSON.stringify([table, Object.entries(columns).sort()])
  return text.replace(uuid, (found) => (found === id ? 'itself' : (labels.get(found) ?? 'id')))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
