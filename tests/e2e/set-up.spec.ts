import { test as base, expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { type RunningInstallation, startInstallation } from '@/tests/support/browser/installation'
import { runBeside } from '@/tests/support/browser/run-beside'

/** An installation in which nobody has set anything up. */
const test = base.extend<{ fresh: RunningInstallation }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
  fresh: async ({}, use) => {
    const fresh = await startInstallation()
    await use(fresh)
    await fresh.stop()
  },
})

async function newLink(installation: RunningInstallation): Promise<string> {
  return runBeside(installation, 'tests/support/browser/set-up-link.ts')
}

async function type(page: Page, label: string, text: string) {
  const field = page.getByLabel(label)
  await expect(field).toBeVisible()
  while (!(await field.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type(text)
}

test('a company sets itself up by keyboard alone, once', async ({ page, fresh }) => {
  await page.goto(fresh.url)
  await expect(page.getByRole('heading', { name: 'Noch nicht eingerichtet' })).toBeVisible()
  const link = await newLink(fresh)
  await page.request.get(link)
  await page.goto(link)

  await type(page, 'Name der Firma', 'Traunfeld Messtechnik')
  await type(page, 'Feiertage von', 'Steiermark')
  await type(page, 'Ihr Name', 'Petra Straub')
  await type(page, 'E-Mail', 'petra@traunfeld.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Traunfeld')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bitte sehen Sie die markierten Felder an.')).toBeVisible()
  await expect(page.getByLabel('Name der Firma')).toHaveValue('Traunfeld Messtechnik')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('die abschließt')).toBeChecked()

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('nachts lesen Igel Gedichte')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${fresh.url}/home`)
  await expect(page.getByText('Traunfeld Messtechnik').first()).toBeVisible()

  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Der Link gilt nicht mehr' })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.goto(`${fresh.url}/sign-in`)
  await expect(page.getByLabel('E-Mail')).toBeVisible()
})

test('an invited person becomes a member, and their link is used up by that alone', async ({
  page,
  fresh,
}) => {
  const link = await runBeside(fresh, 'tests/support/browser/invitation-link.ts')
  await page.request.get(link)
  await page.goto(link)
  await expect(page.getByText('Mara lädt Sie zu Traunfeld Messtechnik ein.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Kennwort wählen' }).fill('kurz')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Mindestens 15 Zeichen.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Kennwort wählen' }).fill('nachts lesen Igel Gedichte')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${fresh.url}/home`)

  await page.goto(link)
  await expect(page.getByText('Diese Einladung gilt nicht')).toBeVisible()
  await page.goto(link.replace(/invitation\/[^.]+/, `invitation/${crypto.randomUUID()}`))
  await expect(page.getByText('Diese Einladung gilt nicht')).toBeVisible()
})
