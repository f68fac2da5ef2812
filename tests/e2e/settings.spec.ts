import { expect } from '@playwright/test'
import { test } from '../support/browser/fixtures'

test('an administrator renames a department, and it is called so everywhere', async ({
  mara,
  sven,
}) => {
  const rename = async (name: string) => {
    await mara.goto('/settings/organisation')
    await mara.getByLabel('Schließt ab').fill(name)
    await mara.getByRole('button', { name: 'Änderungen speichern' }).click()
    await expect(mara.getByLabel('Schließt ab')).toHaveValue(name)
    await sven.goto('/people')
    await expect(sven.getByRole('heading', { name })).toBeVisible()
  }
  await rename('Verkauf und Beratung')
  await rename('Vertrieb')
})

test('who may not change the organisation reads why', async ({ sven }) => {
  await sven.goto('/settings')
  await expect(
    sven.getByText('ändern Personen mit Verwaltungsrecht', { exact: true }),
  ).toBeVisible()
  await sven.getByRole('link', { name: 'Organisation' }).click()
  const save = sven.getByRole('button', { name: 'Änderungen speichern' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await expect(save).toHaveAccessibleDescription('Das dürfen nur Personen mit Verwaltungsrecht.')
})

test('the language changes for oneself alone', async ({ lena, vera }) => {
  await lena.goto('/settings/account')
  await lena.getByRole('button', { name: 'English' }).click()
  await expect(lena.getByRole('heading', { level: 1 })).toHaveText('Account')
  await vera.goto('/settings/account')
  await expect(vera.getByRole('heading', { level: 1 })).toHaveText('Konto')
  await lena.getByRole('button', { name: 'Deutsch' }).click()
  await expect(lena.getByRole('heading', { level: 1 })).toHaveText('Konto')
})

test('the table of rights says the same to both sides', async ({ mara, sven }) => {
  const table = async (page: typeof mara) => {
    await page.goto('/settings/rights')
    return page.getByRole('table').textContent()
  }
  expect(await table(mara)).toBe(await table(sven))
})
