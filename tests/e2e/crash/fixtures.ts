import { test as base } from '@playwright/test'
import { type Backstage, type Stage, startBackstage } from '../../support/acts/behind'
import type { Sender } from '../../support/acts/post'
import { type RunningInstallation, startInstallation } from '../../support/browser/installation'

type Own = {
  /** An installation of this test alone, whose writes reach the disk before they are acknowledged. */
  durable: RunningInstallation
  backstage: Backstage
  stage: Stage
  from: Sender
}

export const test = base.extend<Own>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
  durable: async ({}, use) => {
    const installation = await startInstallation({ durable: true })
    await use(installation)
    await installation.stop()
  },
  backstage: async ({ durable }, use) => {
    const backstage = startBackstage(durable)
    await use(backstage)
    await backstage.stop()
  },
  stage: async ({ backstage }, use) => use(await backstage.scene()),
  from: async ({ durable, stage }, use) =>
    use({ url: durable.url, cookie: stage.cookies.doer ?? '' }),
})
