import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { type Backstage, startBackstage } from '../acts/behind'
import { readActionsOf } from '../acts/manifest'
import type { Installation } from './installation'
import { makeWorld, type names, signIn, type World } from './people'

const installationSchema = z.object({
  url: z.string(),
  build: z.string(),
  environment: z.record(z.string(), z.string()),
  adminUrl: z.string(),
  ownerUrl: z.string(),
  appUrl: z.string(),
})

export type Choice = {
  /** Served by a build that has no proxy.ts; long tier only. */
  withoutProxy: boolean
}
type Shared = Choice & {
  installation: Installation
  world: World
  /** Makes organisations and what acts need, without the server. */
  backstage: Backstage
}
type Own = Record<(typeof names)[number], Page> & {
  /** What the browser may say on its console in this test; anything else fails it. */
  expectedNoise: RegExp
}

/**
 * `page` is a browser that nobody signed in to, `mara`, `sven`, `lena`, `gerd` and `vera` are those
 * of five people of one organisation, `world` says who they are.
 */
export const test = base.extend<Own, Shared>({
  withoutProxy: [false, { option: true, scope: 'worker' }],
  installation: [
    async ({ withoutProxy }, use) => {
      const { EINKLANG_TEST_INSTALLATION, EINKLANG_TEST_WITHOUT_PROXY } = process.env
      const text = withoutProxy ? EINKLANG_TEST_WITHOUT_PROXY : EINKLANG_TEST_INSTALLATION
      const installation = installationSchema.parse(JSON.parse(text ?? ''))
      readActionsOf(installation.build)
      await use(installation)
    },
    { scope: 'worker' },
  ],
  world: [
    async ({ installation }, use) => use(await makeWorld(installation)),
    { scope: 'worker', timeout: 60_000 },
  ],
  backstage: [
    async ({ installation }, use) => {
      const backstage = startBackstage(installation)
      await use(backstage)
      await backstage.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ installation }, use) => use(installation.url),
  expectedNoise: [/^$/, { option: true }],
  page: async ({ page, expectedNoise }, use) => {
    const quiet = listen(page, expectedNoise)
    await use(page)
    quiet()
  },
  mara: person('mara'),
  sven: person('sven'),
  lena: person('lena'),
  gerd: person('gerd'),
  vera: person('vera'),
})

function person(name: (typeof names)[number]) {
  return async (
    {
      browser,
      installation,
      world,
      expectedNoise,
    }: Omit<Shared, 'backstage' | 'withoutProxy'> & { browser: Browser; expectedNoise: RegExp },
    use: (page: Page) => Promise<void>,
  ) => {
    const context = await browser.newContext({ baseURL: installation.url })
    await signIn(context, world.people[name], installation.url)
    const page = await context.newPage()
    const quiet = listen(page, expectedNoise)
    await use(page)
    await context.close()
    quiet()
  }
}

/** Collects what goes wrong in the browser; the function it gives back fails the test if anything did. */
function listen(page: Page, expected: RegExp): () => void {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return () => {
    const unexpected = complaints.filter((text) => !expected.test(text))
    expect(unexpected, 'errors on the console of the browser').toEqual([])
  }
}
