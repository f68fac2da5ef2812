import { expect, test } from 'vitest'
import {
  breaking,
  domainOf,
  files,
  parse,
  read,
  type Source,
  sources,
} from '@/tests/support/sources'
import { calledNames, modelCalls, objectKeys, sqlTables } from '@/tests/support/syntax'
import { globalModels, modelNames } from './prisma-schema'

const lib = sources('lib')
const writes = /^(create|update|delete|upsert)/
const sqlWrites = ['insert into', 'update', 'delete from', 'truncate']

test('rules are pure: no database, no framework, no clock, no chance', () => {
  const rules = lib.filter(({ path }) => /^lib\/[^/]+\/rules(\.ts$|\/)/.test(path))
  expect(breaking(rules, impurities)).toEqual([])
})

test('impure rules are found', () => {
  const rule = parse(
    'lib/a/rules.ts',
    `import { cache } from 'react'
     export const late = () => new Date() > new Date(0) && Date.now() > Math.random()`,
  )
  expect(impurities(rule)).toEqual(['react', 'new Date()', 'Date.now', 'Math.random'])
})

function impurities({ imports, text }: Source): string[] {
  const unwanted = /^(server-only|next|react|pg|node:)|^lib\/(db|auth|jobs)\/|\/(queries|commands)$/
  const clocks = /new Date\(\)|Date\.now|Math\.random|Temporal\.Now|performance\.now|randomUUID/g
  const used = imports.filter(({ from, typeOnly }) => !typeOnly && unwanted.test(from))
  return [...used.map(({ from }) => from), ...(text.match(clocks) ?? [])]
}

test('only lib/auth and lib/jobs touch the tables without an organisation', () => {
  expect(breaking(lib, globalTables)).toEqual([])
})

function globalTables(source: Source): string[] {
  const home = domainOf(source.path) ?? ''
  if (['auth', 'jobs'].includes(home)) return []
  const touched = [
    ...modelCalls(source).map(({ model }) => model),
    ...sqlTables(source).map(({ table }) => table),
  ]
  return touched.filter((model) => {
    if (model === 'Organisation' && ['db', 'settings'].includes(home)) return false
    return globalModels.includes(model)
  })
}

test('an organisation is opened without a viewer by lib/auth and lib/jobs alone', () => {
  const others = lib.filter(({ path }) => !/^lib\/(auth|jobs)\//.test(path))
  const names = ['withinOrganisation', 'withoutOrganisation', 'enterOrganisation', 'database']
  const faults = (source: Source) =>
    source.path.startsWith('lib/db/')
      ? []
      : calledNames(source).filter((name) => names.includes(name))
  expect(breaking([...others, ...sources('app'), ...sources('components')], faults)).toEqual([])
})

test('nobody but jobs makes a viewer out of ids', () => {
  const makers = /^lib\/(auth|jobs)\/|\/jobs(\.ts$|\/)/
  const faults = (source: Source) =>
    calledNames(source).filter((name) => name === 'viewerOf' || name === 'systemViewer')
  const all = [...lib, ...sources('app'), ...sources('components')]
  expect(
    breaking(
      all.filter(({ path }) => !makers.test(path)),
      faults,
    ),
  ).toEqual([])
})

test('a command writes the tables of its own schema file', () => {
  const writing = lib.filter(({ path }) => !/^lib\/(auth|jobs|db)\//.test(path))
  expect(breaking(writing, foreignWrites)).toEqual([])
})

function foreignWrites(source: Source): string[] {
  const home = domainOf(source.path)
  const own = home ? ownModels(home) : []
  const written = [
    ...modelCalls(source)
      .filter(({ method }) => writes.test(method))
      .map(({ model }) => model),
    ...sqlTables(source)
      .filter(({ verb }) => sqlWrites.includes(verb))
      .map(({ table }) => table),
  ]
  return written.filter((model) => !own.includes(model))
}

function ownModels(domain: string): string[] {
  const schema = `prisma/schema/${domain}.prisma`
  const known = files('prisma/schema', /\.prisma$/).includes(schema)
  const own = known ? modelNames(read(schema)) : []
  return domain === 'settings' ? [...own, 'Organisation'] : own
}

test('rows are found and changed in ways the policies can filter', () => {
  const risky = /^(findUnique|findUniqueOrThrow|upsert|update|delete)$/
  const faults = (source: Source) => [
    ...modelCalls(source)
      .map(({ method }) => method)
      .filter((method) => risky.test(method)),
    ...objectKeys(source).filter((key) => /^(connect|connectOrCreate|include)$/.test(key)),
  ]
  expect(breaking(lib, faults)).toEqual([])
})

test('nothing of an organisation is kept in a cache of the server', () => {
  const cached = /['"]use cache|unstable_cache|cacheComponents: true|revalidate = \d/
  const all = [
    ...lib,
    ...sources('app'),
    ...sources('components'),
    ...sources('.', /^next\.config/),
  ]
  expect(breaking(all, ({ text }) => cached.test(text))).toEqual([])
})
