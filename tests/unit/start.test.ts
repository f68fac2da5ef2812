import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrationName, newMigration } from '@/scripts/database/new'
import { defaultDataDir, readSecrets } from '@/scripts/database/place'
import { administratorSql } from '@/scripts/database/roles'
import { schemaDrift } from '@/scripts/database/schema-files'
import { connectionFault, explain } from '@/scripts/start/explain'
import { Fault } from '@/scripts/start/fault'
import { sourceFingerprint } from '@/scripts/start/fingerprint'
import { completeLockfile } from '@/scripts/start/lockfile'
import { language, sentence } from '@/scripts/start/say'
import sentences from '@/scripts/start/sentences.json'
import { startSettings } from '@/scripts/start/settings'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'einklang-start-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('settings', () => {
  test('without any it is this computer, port 3000, no demo', () => {
    expect(startSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      appUrl: 'http://127.0.0.1:3000',
      demo: false,
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
    })
  })

  test.each([
    [{ HOST: '0.0.0.0' }, 'hostNeedsHttps'],
    [{ HOST: '0.0.0.0', ALLOW_HTTP: '1' }, 'hostNeedsHttps'],
    [{ HOST: '0.0.0.0', APP_URL: 'http://einklang.example.org' }, 'hostNeedsHttps'],
    [{ HOST: '127.0.0.1.example.org' }, 'hostNeedsHttps'],
    [{ DEMO: '1', APP_URL: 'https://einklang.example.org' }, 'demoNotLocal'],
    [{ PORT: '0' }, 'badSettings'],
    [{ PORT: 'abc' }, 'badSettings'],
    [{ DEMO: 'yes' }, 'badSettings'],
    [{ APP_URL: 'einklang.example.org' }, 'badSettings'],
    [{ DATABASE_URL: 'mysql://127.0.0.1/x' }, 'badSettings'],
  ])('%j is refused: %s', (environment, key) => {
    expect(() => startSettings(environment)).toThrow(expect.objectContaining({ key }))
  })

  test.each([
    [{ HOST: '0.0.0.0', APP_URL: 'https://einklang.example.org' }],
    [{ HOST: '0.0.0.0', APP_URL: 'http://einklang.example.org', ALLOW_HTTP: '1' }],
    [{ HOST: '::1', DEMO: '1' }],
    [{ HOST: 'localhost', DEMO: '1' }],
    [{ PORT: '', DEMO: '', DATABASE_URL: '' }],
  ])('%j is accepted', (environment) => {
    expect(() => startSettings(environment)).not.toThrow()
  })

  test('a bad value is named in the sentence', () => {
    const refused = () => startSettings({ PORT: '70000' })
    expect(refused).toThrow(
      expect.objectContaining({ values: { detail: expect.stringContaining('PORT') } }),
    )
  })

  test('.env.example documents every variable of the application and of the start', async () => {
    const text = await readFile('.env.example', 'utf8')
    const sources = ['lib/env.ts', 'scripts/start/settings.ts']
    const code = (await Promise.all(sources.map((path) => readFile(path, 'utf8')))).join('\n')
    const names = [...code.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(15)
    const set = new Set([...text.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name))
    // NODE_ENV follows from the command and is nobody's to choose.
    expect(names.filter((name) => name !== 'NODE_ENV' && !set.has(name ?? ''))).toEqual([])
  })
})

describe('sentences', () => {
  test.each([
    [{}, 'de'],
    [{ LANG: 'C.UTF-8' }, 'de'],
    [{ LANG: 'de_AT.UTF-8' }, 'de'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  ])('%j speaks %s', (environment, expected) => {
    expect(language({ NODE_ENV: 'test', ...environment })).toBe(expected)
  })

  test('both languages take the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
    for (const { de, en } of Object.values(sentences)) expect(values(en)).toEqual(values(de))
  })

  test('values are filled in', () => {
    expect(sentence('portInUse', { host: '127.0.0.1', port: 3000 }, 'en')).toContain(
      'Port 3000 on 127.0.0.1 is in use.',
    )
  })
})

describe('what went wrong', () => {
  const error = (code: string, message = 'x') => Object.assign(new Error(message), { code })
  const url = 'postgresql://anna:secret@db.example.org:5432/einklang'

  test.each([
    ['ECONNREFUSED', 'databaseUnreachable'],
    ['ENOTFOUND', 'databaseUnreachable'],
    ['57P03', 'databaseUnreachable'],
    ['28P01', 'databaseRefuses'],
    ['3D000', 'databaseMissing'],
    ['53300', 'databaseBusy'],
  ])('a connection refused with %s', (code, key) => {
    expect(connectionFault(error(code), url, 'DATABASE_URL')).toMatchObject({ key })
  })

  test('no sentence shows a password or a stack trace', () => {
    const text = explain(connectionFault(error('28P01'), url, 'DATABASE_URL'))
    expect(text).not.toContain('secret')
    expect(text).not.toMatch(/\n\s+at /)
  })

  test.each([['ENOSPC'], ['53100']])('%s is a full disk', (code) => {
    expect(explain(error(code))).toBe(sentence('diskFull'))
  })

  test('a missing right is told in the words of PostgreSQL', () => {
    expect(explain(error('42501', 'permission denied for schema public'))).toContain(
      'permission denied for schema public',
    )
  })

  test('the unforeseen keeps its stack trace', () => {
    expect(explain(new Error('surprise'))).toMatch(/surprise\n\s+at /)
  })
})

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
