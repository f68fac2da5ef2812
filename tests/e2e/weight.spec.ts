import { expect, type Page } from '@playwright/test'
import { scriptBounds } from '@/scripts/bench/bounds'
import { Scripts, scriptsOf } from '@/scripts/bench/weight'
import { test } from '../support/browser/fixtures'
import { pagePatterns, placeOf } from '../support/browser/pages'

// Not found is the emptiest page there is: it loads the framework and nothing of ours.
const emptiest = '/nothing-is-here'

test('the framework itself weighs what it did', async ({ mara, installation }) => {
  const html = await htmlOf(mara, emptiest, 404)
  const bytes = await new Scripts(installation.url).beyond(html, [])
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThan(150_000)
})

for (const { pattern } of pagePatterns().filter(({ signedIn }) => signedIn)) {
  const kilobytes = pattern === '/funnel' ? scriptBounds.board : scriptBounds.reading

  test(`${pattern} loads at most ${kilobytes} kB of script`, async ({
    mara,
    installation,
    world,
  }) => {
    const shared = scriptsOf(await htmlOf(mara, emptiest, 404))
    const html = await htmlOf(mara, await placeOf(pattern, { installation, world }), 200)
    const bytes = await new Scripts(installation.url).beyond(html, shared)
    // The shell alone has some: none at all would mean that we looked at the wrong thing.
    expect(bytes).toBeGreaterThan(1_000)
    expect(bytes).toBeLessThanOrEqual(kilobytes * 1_000)
  })
}

async function htmlOf(page: Page, path: string, status: number): Promise<string> {
  const answer = await page.request.get(path)
  expect(answer.status()).toBe(status)
  return answer.text()
}
