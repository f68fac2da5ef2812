import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

const long = process.env.EINKLANG_TEST_TIER === 'long'

const resolve = {
  alias: [
    { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
    { find: /^@\//, replacement: root },
  ],
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    retry: 0,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/quiet-console.ts'],
          testTimeout: long ? 300_000 : 10_000,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/quiet-console.ts', 'tests/support/worker-database.ts'],
          testTimeout: long ? 900_000 : 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
