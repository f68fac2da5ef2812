import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readEnv } from '@/lib/env'
import { DATABASE_NAME } from '../database/embedded'
import { migrate } from '../database/migrate'
import { newMigration } from '../database/new'
import { defaultDataDir, readSecrets } from '../database/place'
import { createDatabase, dropDatabase } from '../database/roles'
import { buildWhenChanged, generateClient } from './build'
import { PROJECT } from './child'
import { type Database, openDatabase } from './database'
import { foundDemoCompany, loadDemoCompany, sayWhenDemoIsLoaded } from './demo'
import { Fault } from './fault'
import { requireFreePort } from './network'
import { refuseDemoBesideReal, saySetUpLink } from './organisations'
import { say, sayStep } from './say'
import { serve } from './serve'
import { type StartSettings, startSettings } from './settings'
import { onStop } from './shutdown'

export const commands = {
  start: startProduction,
  dev: startDevelopment,
  build: buildOnly,
  worker: workOnly,
  'db:migrate': migrateOnly,
  'db:new': writeMigration,
  'db:reset': resetDatabase,
  'db:demo': loadDemo,
  bench: async (words: string[]) => (await import('../bench/main')).bench(words),
}

async function startProduction(): Promise<void> {
  const settings = readSettings('production')
  await requireFreePort(settings.host, settings.port)
  sayStep('packages', 'installed')
  const { ownerUrl } = await prepareDatabase(settings)
  if (settings.demo) await refuseDemoBesideReal(ownerUrl)
  await generateClient()
  await buildWhenChanged()
  if (settings.demo) await foundDemoCompany()
  sayStep('server', 'starting')
  const { ended } = await serve('start', settings)
  sayStep('server', 'serving', { url: settings.appUrl })
  if (settings.appUrl.startsWith('http:')) say('plainHttp')
  if (!settings.demo) await saySetUpLink(settings.appUrl)
  say('stopHint')
  if (settings.demo) void sayWhenDemoIsLoaded(ownerUrl)
  await ended
}

async function startDevelopment(): Promise<void> {
  const settings = readSettings('development')
  await requireFreePort(settings.host, settings.port)
  const { ownerUrl } = await prepareDatabase(settings)
  if (settings.demo) await refuseDemoBesideReal(ownerUrl)
  await generateClient()
  if (settings.demo) await foundDemoCompany()
  const { ended } = await serve('dev', settings)
  if (settings.demo) void sayWhenDemoIsLoaded(ownerUrl)
  else await saySetUpLink(settings.appUrl)
  await ended
}

async function buildOnly(): Promise<void> {
  await generateClient()
  await buildWhenChanged()
}

/** Background work in a process of its own; the web process is then started with WORKER=off. */
async function workOnly(): Promise<void> {
  await prepareDatabase(readSettings('production'))
  await generateClient()
  const stop = new AbortController()
  // The application reads its settings when it is loaded, so not before they are complete.
  const { work } = await import('../worker')
  const working = work(stop.signal)
  onStop(() => {
    stop.abort()
    return working
  })
  say('working')
  await working
}

async function migrateOnly(): Promise<void> {
  await prepareDatabase(readSettings('production'))
}

/** The demo company with its whole year, for a server that is started afterwards. */
async function loadDemo(): Promise<void> {
  const { ownerUrl } = await prepareDatabase(readSettings('production'))
  await refuseDemoBesideReal(ownerUrl)
  await generateClient()
  await loadDemoCompany(ownerUrl)
}

async function writeMigration(words: string[]): Promise<void> {
  if (words.length === 0) throw new Fault('migrationNameMissing')
  say('migrationWritten', { path: await newMigration(words.join(' '), new Date()) })
}

async function resetDatabase(): Promise<void> {
  const production = process.env.NODE_ENV === 'production'
  const settings = readSettings('development')
  const { adminUrl, ownerUrl } = production ? {} : await openOwn(settings)
  if (!adminUrl || !ownerUrl) throw new Fault('resetRefused')
  await dropDatabase(adminUrl, DATABASE_NAME)
  await createDatabase(adminUrl, DATABASE_NAME)
  await migrate(ownerUrl)
  say('reset')
}

async function openOwn(settings: StartSettings): Promise<Partial<Database>> {
  const external = settings.databaseUrl || settings.migrationDatabaseUrl
  return external ? {} : openDatabase(settings, defaultDataDir(PROJECT))
}

/** `.env` fills what the environment leaves open; then everything is checked before anything starts. */
function readSettings(mode: 'production' | 'development'): StartSettings {
  const file = join(PROJECT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
  return startSettings(process.env)
}

/** Opens the database, hands the settings on to the application and brings the schema up to date. */
async function prepareDatabase(settings: StartSettings): Promise<Database> {
  const dataDir = defaultDataDir(PROJECT)
  const secrets = await readSecrets(dataDir)
  const database = await openDatabase(settings, dataDir)
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    EINKLANG_DATA: dataDir,
    APP_URL: settings.appUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.auth,
  })
  checkEverySetting()
  const applied = await migrate(database.ownerUrl)
  if (applied.length === 0) sayStep('schema', 'schemaCurrent')
  else sayStep('schema', 'schemaMigrated', { count: applied.length })
  return database
}

function checkEverySetting(): void {
  try {
    readEnv(process.env)
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n').slice(1).join('; ') : ''
    throw new Fault('badSettings', { detail }, error)
  }
}
