import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '@/tests/support/axe'
import { test } from '@/tests/support/browser/fixtures'

async function fillIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-Mail').fill(email)
  await page.getByRole('textbox', { name: 'Kennwort' }).fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
}

test('by keyboard alone one gets to the page one wanted', async ({ page, world }) => {
  await page.goto('/activity?topic=lead')
  await expect(page).toHaveURL('/sign-in?next=%2Factivity%3Ftopic%3Dlead')
  await expect(page.getByLabel('E-Mail')).toBeFocused()
  await page.keyboard.type(world.people.mara.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(world.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/activity?topic=lead')
})

test('the way back never leads to another site', async ({ page, world }) => {
  await page.goto('/sign-in?next=//evil.example/home')
  await fillIn(page, world.people.mara.email, world.password)
  await expect(page).toHaveURL('/home')
})

test('a wrong password and an unknown person hear the same at the same place', async ({
  page,
  world,
}) => {
  const sentence = page.getByText('E-Mail oder Kennwort stimmt nicht.')
  const password = page.getByRole('textbox', { name: 'Kennwort' })
  for (const email of [world.people.vera.email, 'niemand@traunfeld.example']) {
    await page.goto('/sign-in')
    await fillIn(page, email, 'ein falsches Kennwort')
    await expect(sentence).toBeVisible()
    await expect(password).toBeFocused()
    await expect(password).toHaveValue('')
    await expect(password).toHaveAccessibleDescription('E-Mail oder Kennwort stimmt nicht.')
    await expect(page.getByLabel('E-Mail')).toHaveValue(email)
  }
  await expectAccessible(page)
})

test('too many tries are told how long to wait, whatever address they claim', async ({ page }) => {
  const email = `jemand.${crypto.randomUUID()}@traunfeld.example`
  await page.goto('/sign-in')
  for (const tryNumber of Array.from({ length: 11 }, (_, index) => index)) {
    await page.setExtraHTTPHeaders({ 'x-forwarded-for': `198.51.100.${tryNumber}` })
    await fillIn(page, email, 'ein falsches Kennwort')
    // The field is emptied when the answer has arrived.
    await expect(page.getByRole('textbox', { name: 'Kennwort' })).toHaveValue('')
  }
  await expect(
    page.getByText('Zu viele Versuche. Bitte versuchen Sie es in 15 Minuten noch einmal.'),
  ).toBeVisible()
  await expectAccessible(page)
})

test('what was typed can be shown, and the caps lock is mentioned', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByRole('textbox', { name: 'Kennwort' })
  await expect(page.getByLabel('E-Mail')).toHaveAttribute('autocomplete', 'username')
  await expect(password).toHaveAttribute('autocomplete', 'current-password')
  await page.getByRole('button', { name: 'Zeigen' }).click()
  await expect(password).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Verbergen' }).click()
  await expect(password).toHaveAttribute('type', 'password')

  await expect(page.getByText('Die Feststelltaste ist an.')).toHaveCount(0)
  await password.evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true }),
    ),
  )
  await expect(page.getByText('Die Feststelltaste ist an.')).toBeVisible()
})

test('the language is chosen before sign-in', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the cookie is out of reach of scripts and other sites', async ({ page, world }) => {
  await page.goto('/sign-in')
  await fillIn(page, world.people.mara.email, world.password)
  await expect(page).toHaveURL('/home')
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name === 'einklang-session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 })
})

test('whoever asks for thirty days keeps the cookie for thirty days', async ({ page, world }) => {
  await page.goto('/sign-in')
  await page.getByLabel('30 Tage angemeldet bleiben').check()
  await fillIn(page, world.people.mara.email, world.password)
  await expect(page).toHaveURL('/home')
  const cookies = await page.context().cookies()
  const { expires = 0 } = cookies.find(({ name }) => name === 'einklang-session') ?? {}
  expect((expires * 1_000 - Date.now()) / 86_400_000).toBeCloseTo(30, 1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in, mistypes and signs out all the same', async ({ page, world }) => {
    await page.goto('/activity')
    await fillIn(page, world.people.mara.email, 'ein falsches Kennwort')
    await expect(page.getByText('E-Mail oder Kennwort stimmt nicht.')).toBeVisible()
    await expect(page.getByLabel('E-Mail')).toHaveValue(world.people.mara.email)
    await fillIn(page, world.people.mara.email, world.password)
    await expect(page).toHaveURL('/activity')
    await page.getByRole('button', { name: 'Abmelden' }).first().click()
    await expect(page).toHaveURL('/sign-in')
  })
})
