import { expect, type Page } from '@playwright/test'
import { scriptBounds } from '@/scripts/bench/bounds'
import { Scripts, scriptsOf } from '@/scripts/bench/weight'
import { test } from '../support/browser/fixtures'
import { pagePatterns, placeOf } from '../support/browser/pages'

// Not found is the emptiest page there is: it loads the framework and nothing of ours.
const emptiest = '/nothing-is-here'

test('no page loads more script than it may', async ({ mara, installation, world }) => {
  const scripts = new Scripts(installation.url)
  const empty = await htmlOf(mara, emptiest, 404)
  const weights: Record<string, number> = {}
  for (const { pattern } of pagePatterns().filter(({ signedIn }) => signedIn)) {
    const place = await placeOf(pattern, { installation, world })
    weights[pattern] = await scripts.beyond(await htmlOf(mara, place, 200), scriptsOf(empty))
  }
  const framework = await scripts.beyond(empty, [])
  expect(framework, 'bytes of the framework alone').toBeGreaterThan(100_000)
  expect(framework, 'bytes of the framework alone').toBeLessThan(150_000)
  // The shell has some on every page: none would mean that we looked at the wrong thing.
  expect(Object.entries(weights).filter(([, bytes]) => bytes < 1_000)).toEqual([])
  expect(Object.entries(weights).filter(([page, bytes]) => bytes > limitOf(page))).toEqual([])
})

/** Bytes beyond the framework, after gzip. */
function limitOf(pattern: string): number {
  return 1_000 * (pattern === '/funnel' ? scriptBounds.board : scriptBounds.reading)
}

async function htmlOf(page: Page, path: string, status: number): Promise<string> {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(status)
  return answer.text()
}
