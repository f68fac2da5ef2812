import { test as base, expect } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { type RunningInstallation, startInstallation } from '@/tests/support/browser/installation'
import { runBeside } from '@/tests/support/browser/run-beside'

/** An installation that was started with DEMO=1 and holds a demo company. */
const test = base.extend<{ demo: RunningInstallation }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
  demo: async ({}, use) => {
    const demo = await startInstallation({ environment: { DEMO: '1' } })
    await runBeside(demo, 'tests/support/browser/demo-people.ts')
    await use(demo)
    await demo.stop()
  },
})

test('one click signs in as somebody of the demo company, until there is a real one', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/sign-in`)
  const people = page.getByRole('form', { name: 'Oder als Beispielperson umsehen' })
  await expect(people.getByRole('button')).toHaveText([
    /Mara.*Marketing/,
    /Sven.*Vertrieb/,
    /Katrin.*Leitung Marketing/,
    /Bernhard.*Leitung Vertrieb/,
    /Lena/,
    /Gerd/,
  ])
  await expectAccessible(page)
  await people.getByRole('button', { name: /Bernhard/ }).click()
  await expect(page).toHaveURL(`${demo.url}/home`)
  await expect(page.getByText('Bernhard').first()).toBeVisible()

  await page.getByRole('button', { name: 'Abmelden' }).first().click()
  await expect(page).toHaveURL(`${demo.url}/sign-in`)
  await runBeside(demo, 'tests/support/browser/real-organisation.ts')
  await people.getByRole('button', { name: /Mara/ }).click()
  await expect(page.getByText('Die Beispielfirma steht hier nicht offen.')).toBeVisible()
  await page.reload()
  await expect(people).toHaveCount(0)
  await page.goto(`${demo.url}/home`)
  await expect(page).toHaveURL(`${demo.url}/sign-in`)
})
