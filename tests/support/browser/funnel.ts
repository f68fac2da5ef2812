import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'

/** A name nobody has used in this organisation. */
export const fresh = (name: string) => `${name} ${randomUUID().slice(0, 8)}`

/** A lead through the form; ends on its page. */
export async function createLead(page: Page, name: string, stage: string) {
  await page.goto('/funnel/new')
  await page.getByLabel(/^Unternehmen/).fill(name)
  await page.getByLabel('Quelle').selectOption({ label: 'Messe' })
  await page.getByLabel('Rechtsgrundlage').selectOption({ label: 'Einwilligung' })
  await page.getByLabel('Stufe', { exact: true }).selectOption({ label: stage })
  await page.getByRole('button', { name: 'Lead anlegen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

/** A column of the board. */
export const column = (page: Page, stage: string) =>
  page.getByRole('region', { name: stage, exact: true })
/** The link that a lead is on board and list. */
export const card = (within: Page | Locator, name: string) =>
  within.getByRole('link', { name, exact: true })
/** The server has answered the last move. */
export const stored = (page: Page) => expect(page.locator('.board[aria-busy=true]')).toHaveCount(0)
/** What screen readers were told of the last move. */
export const told = (page: Page) => page.getByRole('status').filter({ hasText: 'Lead' })
