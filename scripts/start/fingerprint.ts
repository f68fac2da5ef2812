import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Everything the build reads; the generated client follows from the schema. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'prisma/schema',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

const DERIVED = join('lib', 'db', 'generated')

/** One hash over names and contents of all sources; equal hashes mean that a build can be reused. */
export function sourceFingerprint(project: string): Promise<string> {
  return fingerprint(project, SOURCES)
}

/** The same for the database schema alone. */
export function schemaFingerprint(project: string): Promise<string> {
  return fingerprint(project, ['prisma/schema', 'package-lock.json'])
}

async function fingerprint(project: string, sources: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesIn(project, join(project, source))) {
      hash
        .update(`${relative(project, file)}\0`)
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

async function filesIn(project: string, path: string): Promise<string[]> {
  if (relative(project, path) === DERIVED) return []
  const found = await stat(path).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [path]
  const names = (await readdir(path)).sort()
  const nested = await Promise.all(names.map((name) => filesIn(project, join(path, name))))
  return nested.flat()
}
