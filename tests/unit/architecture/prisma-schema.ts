import { files, read } from '@/tests/support/sources'

/** Tables without organisation and policy: this is the complete list. */
export const globalModels = [
  'AnonymousRequest',
  'Job',
  'KnownDevice',
  'Login',
  'Organisation',
  'RateLimit',
  'Session',
  'SetupToken',
  'User',
]

export type Model = { name: string; lines: string[]; isGlobal: boolean }

export function modelNames(schema: string): string[] {
  return [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name = '']) => name)
}

/** All models with their lines, comments left out. */
export function models(): Model[] {
  return schemaFiles().flatMap((path) =>
    [...read(path).matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
      ([, name = '', body = '']) => ({
        name,
        lines: body
          .split('\n')
          .map((line) => line.replace(/\/\/.*$/, '').trim())
          .filter((line) => line !== ''),
        isGlobal: globalModels.includes(name),
      }),
    ),
  )
}

export function schemaText(): string {
  return schemaFiles().map(read).join('\n')
}

/** The SQL of all migrations in their order, without comments. */
export function migrationText(): string {
  return files('prisma/migrations', /migration\.sql$/)
    .map(read)
    .join('\n')
    .replace(/--.*$/gm, '')
}

function schemaFiles(): string[] {
  return files('prisma/schema', /\.prisma$/)
}
