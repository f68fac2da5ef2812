import { expect } from '@playwright/test'
import type { Stage } from '../acts/behind'
import { type Canaries, seedCanaries } from '../acts/canaries'
import { test as base } from './fixtures'

type Side = { stage: Stage; things: Record<string, string> }
type Two = { ours: Side; theirs: Side & { canaries: Canaries } }

/** Two organisations on one server, the other one with a canary in every column of text. */
export const test = base.extend<object, { two: Two }>({
  two: [
    async ({ backstage, installation }, use) => {
      const make = async () => {
        const stage = await backstage.scene()
        return { stage, things: await backstage.things(stage) }
      }
      const [ours, theirs] = [await make(), await make()]
      const canaries = await seedCanaries(installation.adminUrl, theirs.stage.orgId)
      expect(canaries.size).toBeGreaterThan(40)
      await use({ ours, theirs: { ...theirs, canaries } })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
