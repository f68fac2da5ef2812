import { defineConfig, devices } from '@playwright/test'
import type { Choice } from './tests/support/browser/fixtures'

const isRoot = process.getuid?.() === 0
const long = process.env.EINKLANG_TEST_TIER === 'long'
const executablePath = process.env.CHROMIUM_PATH

export default defineConfig<object, Choice>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/browser/global-setup.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: long ? 600_000 : 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses its sandbox to root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'journeys', testIgnore: ['crash/**', 'import.spec.ts'] },
    // What is secured is not secured by the proxy.
    ...(long
      ? [
          {
            name: 'without proxy',
            testMatch: ['permissions.spec.ts', 'isolation.spec.ts', 'signed-out.spec.ts'],
            use: { withoutProxy: true },
          },
        ]
      : []),
    // They start and kill servers of their own, one after the other.
    { name: 'crash', testMatch: 'crash/**/*.spec.ts', workers: 1 },
    // Looks at the clock, so nothing runs beside it.
    {
      name: 'timed',
      testMatch: 'import.spec.ts',
      workers: 1,
      dependencies: ['journeys', 'crash'],
    },
  ],
})
