import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { Fault } from '../start/fault'
import { NO_FILTER, withSchemaEngine } from './schema-engine'
import { migrationsFolder, PRISMA_FOLDER, type PrismaFolder } from './schema-files'

/** Any number; whoever holds it migrates, the others wait and then find nothing to do. */
const MIGRATING = 7_346_003

/**
 * Applies the migrations that are missing, as the owner of the tables, and returns their names. The
 * rows in `_prisma_migrations` are Prisma's own, so `prisma migrate deploy` works on them too.
 */
export async function migrate(
  ownerUrl: string,
  log: (name: string) => void = () => undefined,
  folder: PrismaFolder = PRISMA_FOLDER,
): Promise<string[]> {
  const turn = new pg.Client({ connectionString: ownerUrl })
  await turn.connect()
  try {
    await turn.query('select pg_advisory_lock($1)', [MIGRATING])
    const applied = await applyMissing(ownerUrl, folder)
    applied.forEach(log)
    return applied
  } finally {
    await turn.end()
  }
}

async function applyMissing(ownerUrl: string, folder: PrismaFolder): Promise<string[]> {
  const migrationsList = await listMigrations(folder)
  let cause: unknown
  const keepCause = (error: unknown) => {
    cause = error
  }
  return withSchemaEngine(ownerUrl, keepCause, async (engine) => {
    const history = { migrationsList, optInToShadowDatabase: false, filters: NO_FILTER }
    const { failedMigrationNames: failed, editedMigrationNames: edited } =
      await engine.diagnoseMigrationHistory(history)
    refuseEdited(edited.filter((name) => !failed.includes(name)))
    // A migration is one transaction: one that was interrupted left nothing and may run again.
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
    const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTER })
    return result.appliedMigrationNames
  }).catch((error: unknown) => {
    throw cause ?? error
  })
}

function refuseEdited(names: string[]): void {
  if (names.length > 0) throw new Fault('migrationEdited', { name: names.join(', ') })
}

async function listMigrations(folder: PrismaFolder) {
  const baseDir = migrationsFolder(folder)
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8')
      const content = { tag: 'ok' as const, value }
      return { path, migrationFile: { path: 'migration.sql', content } }
    }),
  )
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}
