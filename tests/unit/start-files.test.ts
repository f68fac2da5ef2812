import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrationName, newMigration } from '@/scripts/database/new'
import { defaultDataDir, readSecrets } from '@/scripts/database/place'
import { administratorSql } from '@/scripts/database/roles'
import { schemaDrift } from '@/scripts/database/schema-files'
import { Fault } from '@/scripts/start/fault'
import { sourceFingerprint } from '@/scripts/start/fingerprint'
import { completeLockfile } from '@/scripts/start/lockfile'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'einklang-start-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('the data folder', () => {
  test('is the one that was chosen', () => {
    expect(defaultDataDir('/srv/project', 'kept')).toBe('/srv/project/kept')
    expect(defaultDataDir('/srv/project', '/elsewhere')).toBe('/elsewhere')
  })

  test('keeps its secrets, whoever asks first', async () => {
    const [one, two] = await Promise.all([readSecrets(folder), readSecrets(folder)])
    expect(two).toEqual(one)
    expect(await readSecrets(folder)).toEqual(one)
    expect(new Set(Object.values(one)).size).toBe(5)
  })

  test('names a damaged file instead of making new passwords', async () => {
    await writeFile(join(folder, 'secrets.json'), '{"owner":')
    await expect(readSecrets(folder)).rejects.toThrow(Fault)
  })
})

describe('the fingerprint of the sources', () => {
  test('changes with a text, a name and a new file, not with the generated client', async () => {
    const write = async (path: string, text: string) => {
      await mkdir(join(folder, path, '..'), { recursive: true })
      await writeFile(join(folder, path), text)
      return sourceFingerprint(folder)
    }
    const first = await write('app/page.tsx', 'one')
    expect(await write('app/page.tsx', 'two')).not.toBe(first)
    expect(await write('app/page.tsx', 'one')).toBe(first)
    expect(await write('lib/db/generated/client.ts', 'derived')).toBe(first)
    expect(await write('README.md', 'not part of the build')).toBe(first)
    expect(await write('messages/de/home.json', '{}')).not.toBe(first)
  })
})

describe('migrations', () => {
  const now = new Date('2026-03-04T05:06:07Z')

  test('are named so that they sort by time', () => {
    expect(migrationName('Offer leads, twice!', now)).toBe('20260304050607_offer_leads_twice')
    expect(() => migrationName(' – ', now)).toThrow(Fault)
  })

  test('lead from the snapshot to the schema and renew the snapshot', async () => {
    const schema = join(folder, 'schema')
    await mkdir(schema)
    await writeFile(join(schema, 'base.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n')
    await writeFile(join(schema, 'leads.prisma'), 'model Lead {\n  id Int @id\n}\n')
    expect(await schemaDrift(folder)).toContain('CREATE TABLE "Lead"')
    const first = await newMigration('leads', now, folder)
    expect(await readFile(join(first, 'migration.sql'), 'utf8')).toContain('CREATE TABLE "Lead"')
    expect(await schemaDrift(folder)).toBe('')
    await writeFile(join(schema, 'leads.prisma'), 'model Lead {\n  id Int @id\n  name String\n}\n')
    expect(await schemaDrift(folder)).toContain('ADD COLUMN     "name" TEXT NOT NULL')
  })
})

describe('the roles', () => {
  const statements = (text: string) =>
    text
      .replaceAll(/:'\w+'|'<<PASSWORD>>'/g, 'PASSWORD')
      .split('\n')
      .filter((line) => /^(create|alter|grant|revoke|\\connect) /.test(line))

  test('of compose.yaml are those an administrator is told to make', async () => {
    const script = await readFile('scripts/docker/roles.sh', 'utf8')
    expect(statements(script)).toEqual(statements(administratorSql()))
    expect(statements(script).length).toBeGreaterThan(10)
  })

  test('give only the backup role a look past the policies', () => {
    const strong = administratorSql()
      .split('\n')
      .filter((line) => /^create role/.test(line) && / (bypassrls|superuser) /.test(line))
    expect(strong).toEqual([expect.stringContaining('einklang_backup')])
  })
})

describe('the lockfile', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/darwin-arm64': '1.2.3' },
    },
    'node_modules/@tool/darwin-arm64': { version: '1.2.3' },
  }

  test('gets the optional packages of other platforms, once', () => {
    const { text, added } = completeLockfile(JSON.stringify({ lockfileVersion: 3, packages }))
    expect(added).toEqual(['@tool/linux-x64-musl'])
    expect(JSON.parse(text).packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    })
    expect(completeLockfile(text)).toEqual({ text, added: [] })
  })

  test('of this repository is complete', async () => {
    expect(completeLockfile(await readFile('package-lock.json', 'utf8')).added).toEqual([])
  })
})
