import { startEmbedded } from '../database/embedded'
import { administratorSql } from '../database/roles'
import { Fault } from './fault'
import { checkDatabase } from './rights'
import { sayStep } from './say'
import type { StartSettings } from './settings'
import { onStop } from './shutdown'

export type Database = { appUrl: string; ownerUrl: string; adminUrl?: string }

/** The database both variables name, else PostgreSQL from the package; checked and reachable. */
export async function openDatabase(settings: StartSettings, dataDir: string): Promise<Database> {
  const { databaseUrl, migrationDatabaseUrl } = settings
  if (!databaseUrl && !migrationDatabaseUrl) return openEmbedded(dataDir)
  if (!databaseUrl || !migrationDatabaseUrl) throw missingUrl(databaseUrl)
  await checkDatabase(databaseUrl, migrationDatabaseUrl)
  sayStep('database', 'externalAnswers', { host: new URL(databaseUrl).host })
  return { appUrl: databaseUrl, ownerUrl: migrationDatabaseUrl }
}

async function openEmbedded(dataDir: string): Promise<Database> {
  sayStep('database', 'starting')
  const starting = startEmbedded({ dataDir })
  // Registered before it runs, so that Ctrl+C in these seconds ends it too.
  onStop(async () => (await starting.catch(() => undefined))?.stop())
  const { appUrl, ownerUrl, adminUrl, port } = await starting
  await checkDatabase(appUrl, ownerUrl)
  sayStep('database', 'embeddedRuns', { port, folder: dataDir })
  return { appUrl, ownerUrl, adminUrl }
}

function missingUrl(databaseUrl: string | undefined): Fault {
  const missing = databaseUrl ? 'MIGRATION_DATABASE_URL' : 'DATABASE_URL'
  return new Fault('oneUrlMissing', { missing, sql: administratorSql() })
}
