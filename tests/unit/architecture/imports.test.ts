import { expect, test } from 'vitest'
import {
  breaking,
  directives,
  domainOf,
  type Import,
  type Source,
  sources,
} from '@/tests/support/sources'
import { doors, edges, kernelMayAsk, parts, readsEverything, shared } from './edges'

const app = sources('app')
const components = sources('components')
const lib = sources('lib')

/** Files that only ever run on the server. */
const onServer = new Set(
  lib
    .filter((source) => source.imports.some(({ from }) => from === 'server-only'))
    .map((source) => source.path.replace(/\.tsx?$/, '')),
)

test('pages never touch the database or a command; only a route that no form can be may run one', () => {
  const faults = (source: Source) =>
    source.imports
      .map(({ from }) => from)
      .filter((from) => {
        // Whether the database answers is the one thing asked of it without a viewer.
        if (from.startsWith('lib/db')) return source.path !== 'app/api/ready/route.ts'
        return /^lib\/[^/]+\/commands/.test(from) && !source.path.endsWith('/route.ts')
      })
  expect(breaking(app, faults)).toEqual([])
})

test('components know rules, schemas and actions, and of queries the types alone', () => {
  const faults = (source: Source) =>
    source.imports.filter((used) => !mayBeInComponent(used)).map(({ from }) => from)
  expect(breaking(components, faults)).toEqual([])
})

function mayBeInComponent({ from, typeOnly }: Import): boolean {
  if (from.startsWith('app/') || from.startsWith('lib/db') || from === 'server-only') return false
  if (typeOnly || !from.startsWith('lib/')) return true
  if (/^lib\/[^/]+\/actions(\/|$)/.test(from)) return true
  return !onServer.has(from) && !/^lib\/[^/]+\/(queries|commands|importer)(\/|$)/.test(from)
}

test('a client component gets plain props: no query, no schema library, no node', () => {
  const client = components.filter((source) => directives(source).includes('use client'))
  const faults = (source: Source) =>
    source.imports
      .filter(({ from, typeOnly }) => !typeOnly && /^(zod|node:|lib\/[^/]+\/schema)/.test(from))
      .map(({ from }) => from)
  expect(breaking(client, faults)).toEqual([])
})

test('components/ui knows no domain', () => {
  const ui = components.filter(({ path }) => path.startsWith('components/ui/'))
  const faults = (source: Source) =>
    source.imports
      .map(({ from }) => from)
      .filter((from) => /^lib\/[^/]+\//.test(from) && !/^lib\/(i18n)\//.test(from))
      .concat(
        source.imports.map(({ from }) => from).filter((from) => /^components\/(?!ui\/)/.test(from)),
      )
  expect(breaking(ui, faults)).toEqual([])
})

test('nothing below knows what lies above it', () => {
  const upwards = (source: Source) =>
    source.imports.some(({ from }) => /^(app|components)\//.test(from))
  expect(breaking(lib, upwards)).toEqual([])
})

test('domains do not know each other but for named edges', () => {
  const faults = (source: Source) =>
    source.imports.filter((used) => !isAllowed(source, used)).map(({ from }) => from)
  expect(breaking(lib, faults)).toEqual([])
})

function isAllowed({ path }: Source, { from }: Import): boolean {
  const mine = domainOf(path)
  const theirs = domainOf(from)
  if (!theirs || mine === theirs || theirs === 'db' || theirs === 'i18n') return true
  if (!mine || mine === 'db' || mine === 'i18n') {
    return kernelMayAsk.some((edge) => edge.file === path && from.startsWith(edge.lib))
  }
  if (shared.includes(theirs) || parts.test(from)) return true
  if (doors.some((door) => door.from === mine && door.to === from)) return true
  if (readsEverything.test(path)) return /\/(queries|rules)(\/|$)/.test(from)
  return edges.some(
    (edge) => edge.from === mine && edge.to === theirs && /\/(queries|rules)(\/|$)/.test(from),
  )
}

test('the database is seen by queries, commands and the four domains below them alone', () => {
  const seers =
    /^lib\/(db\/|(activity|auth|jobs|people)\/|[^/]+\/(queries|commands)(\.ts$|\/)|[^/]+\/importer(\.ts$|\/)|(refusals|boot)\.ts$)/
  const faults = (source: Source) =>
    !seers.test(source.path) &&
    source.imports.some(({ from, typeOnly }) => {
      // A reaction or another part is given an open transaction and may name its type.
      if (typeOnly && from === 'lib/db/within') return false
      return from.startsWith('lib/db') || from === 'pg' || from.startsWith('@prisma/')
    })
  expect(breaking(lib, faults)).toEqual([])
})

test('queries and commands stay on the server', () => {
  const reading = lib.filter(({ path }) => /^lib\/[^/]+\/(queries|commands)(\.ts$|\/)/.test(path))
  const faults = ({ imports }: Source) => imports.every(({ from }) => from !== 'server-only')
  expect(breaking(reading, faults)).toEqual([])
})
