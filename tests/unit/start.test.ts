import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { connectionFault, explain } from '@/scripts/start/explain'
import { language, sentence } from '@/scripts/start/say'
import sentences from '@/scripts/start/sentences.json'
import { startSettings } from '@/scripts/start/settings'

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
