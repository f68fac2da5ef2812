import { readFile, stat } from 'node:fs/promises'
import pg from 'pg'
import { asAdministrator, type Scratch } from './database'
import { addresses } from './figures'
import type { Organisation } from './organisation'

/**
 * Prints how PostgreSQL answers the statements of each page: the plans of the very statements that
 * the application sent, under its role and its policies.
 */
export async function explainStatements(
  { scratch, browser, leadId }: Organisation,
  logFile: string,
): Promise<void> {
  await logEveryPlan(scratch)
  const paths = [addresses.list, addresses.board, addresses.lead(leadId)]
  // The first request of a connection loads the module that explains.
  for (const path of [...paths, ...paths]) await browser.get(path)
  for (const path of paths) {
    const from = (await stat(logFile)).size
    await browser.get(path)
    const written = (await readFile(logFile)).subarray(from).toString('utf8')
    console.log(`\nStatements of ${path}\n`)
    for (const plan of plansIn(written)) console.log(`${plan}\n`)
  }
}

async function logEveryPlan({ adminUrl, name }: Scratch): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
  }
  await asAdministrator(adminUrl, async (client) => {
    for (const [setting, value] of Object.entries(settings)) {
      const database = pg.escapeIdentifier(name)
      await client.query(`alter database ${database} set ${setting} = ${pg.escapeLiteral(value)}`)
    }
    // Settings of a database hold for connections that are opened from now on.
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'einklang_app'",
    )
  })
}

/** Entries of the server's log that explain something longer than half a millisecond. */
function plansIn(log: string): string[] {
  const entries = log.split(/^(?=\d{4}-\d\d-\d\d )/m)
  return entries.flatMap((entry) => {
    const took = /duration: ([\d.]+) ms {2}plan:/.exec(entry)?.[1]
    if (took === undefined || Number(took) < 0.5) return []
    return [`${took} ms ${entry.slice(entry.indexOf('Query Text'))}`]
  })
}
