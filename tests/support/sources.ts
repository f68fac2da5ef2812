import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { type ESTree, parseSync } from 'vite'

export const root = resolve(import.meta.dirname, '../..')

const notOurs =
  /^(node_modules|\.git|\.next[^/]*|var|public|playwright-report|test-results|lib\/db\/generated)$/

export type Import = { from: string; typeOnly: boolean }

/** A file of TypeScript as the architecture tests see it. */
export type Source = {
  path: string
  text: string
  program: ESTree.Program
  imports: Import[]
}

/** Paths, relative to the repository, of all files of ours below a folder, sorted. */
export function files(folder: string, pattern: RegExp): string[] {
  return walk(join(root, folder))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort()
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

const parsed = new Map<string, Source>()

/** Parsed TypeScript of a folder whose path fits. */
export function sources(folder: string, pattern = /\.tsx?$/): Source[] {
  return files(folder, pattern).map((path) => {
    const source = parsed.get(path) ?? parse(path, read(path))
    parsed.set(path, source)
    return source
  })
}

/** The same for a text that lies in no file. */
export function parse(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const written = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: resolved(path, moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const computed = module.dynamicImports.map(({ moduleRequest }) => ({
    from: resolved(path, text.slice(moduleRequest.start, moduleRequest.end).replace(/['"`]/g, '')),
    typeOnly: false,
  }))
  return { path, text, program, imports: [...written, ...computed] }
}

/** Paths of the sources that break a rule, with what they did where the rule says it. */
export function breaking(all: Source[], faults: (source: Source) => boolean | string[]): string[] {
  return all.flatMap((source) => {
    const found = faults(source)
    if (typeof found === 'boolean') return found ? [source.path] : []
    return found.map((fault) => `${source.path}: ${fault}`)
  })
}

/** The folder below lib, components or app/(workspace) that a path lies in. */
export function domainOf(path: string): string | undefined {
  return /^(?:lib|components|app\/\(workspace\)|tests\/unit)\/([^/]+)\//.exec(path)?.[1]
}

/** 'use client', 'use server' or whatever else stands first. */
export function directives(source: Source): string[] {
  return source.program.body.flatMap((node) =>
    node.type === 'ExpressionStatement' && 'directive' in node && node.directive
      ? [node.directive]
      : [],
  )
}

function resolved(importer: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (!specifier.startsWith('.')) return specifier
  return posix.normalize(posix.join(dirname(importer), specifier))
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (notOurs.test(relative(root, path))) return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}
