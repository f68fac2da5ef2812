import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NO_FILTER, offlineSchemaEngine, type SchemaFile } from './schema-engine'

/** Where schema, migrations and snapshot lie; tests name their own. */
export type PrismaFolder = string

export const PRISMA_FOLDER: PrismaFolder = fileURLToPath(new URL('../../prisma', import.meta.url))

export function migrationsFolder(folder: PrismaFolder): string {
  return join(folder, 'migrations')
}

/** The schema as the last migration knew it: what the next one is compared with. */
export function snapshotFile(folder: PrismaFolder): string {
  return join(migrationsFolder(folder), 'snapshot.prisma')
}

/** All files of `prisma/schema` as one text in the order of their names. */
export async function currentSchema(folder: PrismaFolder = PRISMA_FOLDER): Promise<string> {
  const base = join(folder, 'schema')
  const names = (await readdir(base)).filter((name) => name.endsWith('.prisma')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(base, name), 'utf8')))
  return `${texts.map((text) => text.trim()).join('\n\n')}\n`
}

/** The SQL that leads from the snapshot beside the migrations to the schema; '' when both agree. */
export async function schemaDrift(folder: PrismaFolder = PRISMA_FOLDER): Promise<string> {
  const snapshot = await readFile(snapshotFile(folder), 'utf8').catch(() => '')
  const schema = await currentSchema(folder)
  return snapshot === schema ? '' : difference(snapshot, schema)
}

async function difference(from: string, to: string): Promise<string> {
  const target = file('schema.prisma', to)
  const engine = await offlineSchemaEngine([target])
  const { stdout, exitCode } = await engine.diff({
    from: from
      ? { tag: 'schemaDatamodel', files: [file('snapshot.prisma', from)] }
      : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [target] },
    script: true,
    exitCode: true,
    filters: NO_FILTER,
  })
  engine.free()
  return exitCode === 2 ? (stdout ?? '') : ''
}

function file(path: string, content: string): SchemaFile {
  return { path, content }
}
