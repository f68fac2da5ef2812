import type { ESTree } from 'vite'
import { expect, test } from 'vitest'
import {
  breaking,
  directives,
  files,
  parse,
  read,
  type Source,
  sources,
} from '@/tests/support/sources'
import { calledNames } from '@/tests/support/syntax'

const lib = sources('lib')
const isActions = ({ path }: Source) => /^lib\/[^/]+\/actions(\.ts$|\/)/.test(path)

test('every action is one line over a command', () => {
  expect(breaking(lib.filter(isActions), moreThanActions)).toEqual([])
})

test('a function among the actions is found', () => {
  const source = parse(
    'lib/a/actions.ts',
    `'use server'
     import { action } from '@/lib/action'
     export const move = action('lead.move', schema, commands.move)
     export async function leak() {}
     export const other = run(action)`,
  )
  expect(moreThanActions(source)).toEqual(['ExportNamedDeclaration', 'ExportNamedDeclaration'])
})

function moreThanActions(source: Source): string[] {
  if (!directives(source).includes('use server')) return ["no 'use server'"]
  const { body } = source.program
  return body.filter((node) => !belongs(node)).map(({ type }) => type)
}

function belongs(node: ESTree.Program['body'][number]): boolean {
  if (node.type === 'ImportDeclaration') return true
  if (node.type === 'ExpressionStatement') return 'directive' in node
  if (node.type !== 'ExportNamedDeclaration') return false
  if (node.declaration?.type !== 'VariableDeclaration') return false
  return node.declaration.declarations.every(({ init }) => {
    if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return false
    return /^(action|anonymousAction)$/.test(init.callee.name)
  })
}

test('nothing but actions can be called from outside', () => {
  const others = [...lib, ...sources('app'), ...sources('components')].filter(
    (source) => !isActions(source),
  )
  expect(breaking(others, ({ text }) => /['"]use server['"]/.test(text))).toEqual([])
})

test('every command of an action is its own act: no name is used twice', () => {
  const acts = lib
    .filter(isActions)
    .flatMap(({ text }) => [...text.matchAll(/[aA]ction\(\s*'([^']+)'/g)].map(([, act]) => act))
  expect(acts.filter((act, place) => acts.indexOf(act) !== place)).toEqual([])
})

const pages = sources('app', /^app\/\(workspace\)\/.*page\.tsx$/)

test('pages ask who is there', () => {
  const faults = (source: Source) => !calledNames(source).includes('requireViewer')
  expect(breaking(pages, faults)).toEqual([])
})

test('pages are short and leave the database alone', () => {
  const faults = (source: Source) =>
    source.text.split('\n').length > 80 || calledNames(source).includes('within')
  expect(breaking(pages, faults)).toEqual([])
})

test('pages of one object have no loading page: not found must be known before the first byte', () => {
  const loading = files('app/(workspace)', /\[[^\]]+\]\/(.*\/)?loading\.tsx$/)
  expect(loading).toEqual([])
})

test('the proxy, if there is one, knows nothing of ours and turns nobody away', () => {
  const proxies = sources('.', /^(proxy|middleware)\.ts$/)
  const knowing = ({ imports }: Source) => imports.some(({ from }) => from !== 'next/server')
  expect(breaking(proxies, knowing)).toEqual([])
  const deciding = ({ text }: Source) => /redirect|rewrite|status|cookie|authori/i.test(text)
  expect(breaking(proxies, deciding)).toEqual([])
})

test('every room of the workspace is a domain', () => {
  const rooms = folders('app/(workspace)', /^app\/\(workspace\)\/([^/]+)\//)
  const domains = folders('lib', /^lib\/([^/]+)\//)
  expect(rooms.filter((room) => !domains.includes(room))).toEqual([])
})

/** Domains that change something, and the kinds of test each of them must have. */
const kinds = [
  { kind: 'unit', below: 'tests/unit' },
  { kind: 'integration', below: 'tests/integration' },
] as const
const changing = folders('lib', /^lib\/([^/]+)\/commands(?:\.ts$|\/)/)

test.each(kinds)('every domain with commands has $kind tests', ({ below }) => {
  const paths = files(below, /\.(test|spec)\.ts$/)
  const without = changing.filter(
    (domain) =>
      !paths.some((path) => path.includes(`/${domain}`) || read(path).includes(`@${domain}`)),
  )
  expect(without).toEqual([])
})

function folders(below: string, pattern: RegExp): string[] {
  const names = files(below, pattern).map((path) => pattern.exec(path)?.[1] ?? '')
  return [...new Set(names)]
}
