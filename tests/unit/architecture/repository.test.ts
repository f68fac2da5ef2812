import { expect, test } from 'vitest'
import { z } from 'zod'
import { files, read } from '@/tests/support/sources'

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
})
const floorsSchema = z.record(
  z.string(),
  z.strictObject({ atLeast: z.string().regex(/^\d+\.\d+\.\d+$/), because: z.string().min(10) }),
)
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

const installed = lockSchema.parse(JSON.parse(read('package-lock.json'))).packages
const floors = floorsSchema.parse(JSON.parse(read('security/floors.json')))

test.each(Object.entries(floors))('%s is not older than its last known hole', (name, floor) => {
  const copies = Object.entries(installed).filter(([path]) => path.endsWith(`node_modules/${name}`))
  const old = copies.filter(([, { version = '0' }]) => isBefore(version, floor.atLeast))
  expect(copies.length).toBeGreaterThan(0)
  expect(old).toEqual([])
})

test('versions are compared by number', () => {
  expect(isBefore('16.2.9', '16.2.11')).toBe(true)
  expect(isBefore('16.2.11', '16.2.11')).toBe(false)
  expect(isBefore('17.0.0-beta.1', '16.2.11')).toBe(false)
})

function isBefore(version: string, floor: string): boolean {
  const [mine, theirs] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  for (const place of [0, 1, 2]) {
    const difference = (mine?.[place] ?? 0) - (theirs?.[place] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

test('every package is pinned to one version', () => {
  const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(read('package.json')))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the repository speaks of the product alone', () => {
  const workplace =
    /\/wor[k]\/(main|team|shared)|\.\.\/shar[e]d|\bshar[e]d\/(design|data)|\bissu[e] \d|help[e]r session|\bclau[d]e\b|\bTO[D]O\b|\bFIX[M]E\b/i
  const texts = files('.', /\.(tsx?|mjs|js|css|md|json|ya?ml|prisma|sql|sh|toml)$|(^|\/)[^.]+$/)
  const telling = texts.filter((path) => path !== 'package-lock.json' && workplace.test(read(path)))
  expect(telling).toEqual([])
})
