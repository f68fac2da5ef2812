import { Visitor } from 'vite'
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
import { shownTexts } from '@/tests/support/syntax'

const all = sources('.')
const app = sources('app')
const components = sources('components')
const lib = sources('lib')

test('no file is longer than 200 lines', () => {
  const written = files('.', /\.(tsx?|mts|mjs|css)$/)
  const long = written.filter((path) => read(path).trimEnd().split('\n').length > 200)
  expect(long).toEqual([])
})

test('types instead of interfaces, enums, any and assertions', () => {
  expect(breaking(all, looseTypes)).toEqual([])
})

test('loose types are found', () => {
  const source = parse(
    'a.ts',
    'enum A {}\ninterface B {}\nconst c: any = d as E\nconst f = [g] as const',
  )
  expect(looseTypes(source)).toEqual([
    'line 1: enum',
    'line 2: interface',
    'line 3: any',
    'line 3: as',
  ])
})

function looseTypes(source: Source): string[] {
  const found: string[] = []
  const add = (start: number, what: string) => {
    found.push(`line ${source.text.slice(0, start).split('\n').length}: ${what}`)
  }
  // Packages are told types of ours by merging into their interfaces.
  const declares = source.path.endsWith('.d.ts')
  new Visitor({
    TSEnumDeclaration({ start }) {
      add(start, 'enum')
    },
    TSInterfaceDeclaration({ start }) {
      if (!declares) add(start, 'interface')
    },
    TSAnyKeyword({ start }) {
      add(start, 'any')
    },
    TSNonNullExpression({ start }) {
      add(start, '!')
    },
    TSAsExpression({ start, typeAnnotation }) {
      const text = source.text.slice(typeAnnotation.start, typeAnnotation.end)
      if (text !== 'const') add(start, 'as')
    },
  }).visit(source.program)
  return found
}

test('every export has a name, but where the framework wants none', () => {
  const nextJs =
    /^app\/(.*\/)?(page(\.bench)?|layout|template|error|global-error|not-found|default|manifest|icon)\.tsx?$/
  const others = /^(lib\/i18n\/request\.ts|[a-z-]+\.config\.ts|tests\/support\/.*setup\.ts)$/
  const faults = ({ path, program }: Source) =>
    !nextJs.test(path) &&
    !others.test(path) &&
    program.body.some((node) => node.type === 'ExportDefaultDeclaration')
  expect(breaking(all, faults)).toEqual([])
})

test('no barrels: everything is imported from where it is written', () => {
  const faults = ({ path, program }: Source) =>
    /(^|\/)index\.tsx?$/.test(path) ||
    program.body.some(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.source !== null),
    )
  expect(breaking([...lib, ...components, ...app], faults)).toEqual([])
})

test('the environment is read in one place', () => {
  // NODE_ENV is no setting: the bundler writes its value into the code.
  const readers =
    /^(lib\/env\.ts|instrumentation\.ts|scripts\/.*|tests\/.*|prisma\/.*|[a-z-]+\.config\.[a-z]+)$/
  const faults = ({ path, text }: Source) =>
    !readers.test(path) && /process\.env(?!\.NODE_ENV\b)/.test(text)
  expect(breaking(all, faults)).toEqual([])
})

test('client code lives in components, and where Next.js asks for it', () => {
  const allowed = /^components\/|^app\/(.*\/)?(error|global-error)\.tsx$/
  const faults = (source: Source) =>
    directives(source).includes('use client') && !allowed.test(source.path)
  expect(breaking(all, faults)).toEqual([])
})

test('no text stands in components: it stands in messages', () => {
  expect(breaking([...app, ...components], shownTexts)).toEqual([])
})

test('texts in components are found', () => {
  const source = parse(
    'a.tsx',
    `const a = <p title="Offen">Hallo {b ? 'ja' : t('no')} <b>Einklang</b> {'·'} <i>{d && 'nur'}</i> <code>npm start</code> <kbd>{'Alt'}</kbd></p>`,
  )
  expect(shownTexts(source).sort()).toEqual(['Hallo', 'Offen', 'ja', 'nur'])
})

test('every exported function of the kernel says what it does', () => {
  const kernel = lib.filter(({ path }) => /^lib\/[^/]+\.ts$|^lib\/(db|activity)\//.test(path))
  const faults = ({ program, text }: Source) =>
    program.body.flatMap((node) => {
      if (node.type !== 'ExportNamedDeclaration') return []
      if (node.declaration?.type !== 'FunctionDeclaration') return []
      const documented = text.slice(0, node.start).trimEnd().endsWith('*/')
      return documented ? [] : [node.declaration.id?.name ?? '']
    })
  expect(breaking(kernel, faults)).toEqual([])
})
