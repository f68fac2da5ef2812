import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../start/fault'
import {
  currentSchema,
  migrationsFolder,
  PRISMA_FOLDER,
  type PrismaFolder,
  schemaDrift,
  snapshotFile,
} from './schema-files'

const BY_HAND = '-- The schema is unchanged: write the statements of this migration by hand.\n'

/**
 * Writes the migration that leads from the snapshot to the schema, or an empty one for statements by
 * hand, and renews the snapshot. Returns the new folder. Policies, grants and checks are added by hand.
 */
export async function newMigration(
  name: string,
  now: Date,
  folder: PrismaFolder = PRISMA_FOLDER,
): Promise<string> {
  const base = migrationsFolder(folder)
  const target = join(base, migrationName(name, now))
  const sql = await schemaDrift(folder)
  await mkdir(target, { recursive: true })
  await writeFile(join(target, 'migration.sql'), sql || BY_HAND)
  await writeFile(join(base, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(snapshotFile(folder), await currentSchema(folder))
  return target
}

/** As Prisma names its folders, so that they sort by time: 20261123120000_offer_leads. */
export function migrationName(name: string, now: Date): string {
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  const trimmed = words.replaceAll(/^_+|_+$/g, '')
  if (!trimmed) throw new Fault('migrationNameMissing')
  return `${stamp}_${trimmed}`
}
