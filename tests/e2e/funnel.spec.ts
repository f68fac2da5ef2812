import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/browser/fixtures'
import { card, column, createLead, fresh, stored, told } from '../support/browser/funnel'
import { signIn } from '../support/browser/people'

test('a lead is created, handed over and won by keyboard alone; both sides see every step', async ({
  mara,
  sven,
}) => {
  const name = fresh('Molkerei Hausruck')
  await createLead(mara, name, 'MQL')
  await mara.goto('/funnel')
  await card(column(mara, 'MQL'), name).focus()
  await mara.keyboard.press('Alt+ArrowRight')
  await expect(told(mara)).toContainText(`Lead ${name}: von MQL nach Angenommen, Position 1 von`)
  await expect(card(column(mara, 'Angenommen'), name)).toBeFocused()

  await sven.goto('/funnel')
  await card(column(sven, 'Angenommen'), name).focus()
  await sven.keyboard.press('m')
  const menu = sven.getByRole('menu', { name: `${name} verschieben nach …` })
  await expect(menu.getByRole('menuitem', { name: 'Anfrage' })).toBeFocused()
  await sven.keyboard.press('End')
  await sven.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await sven.keyboard.press('m')
  await menu.getByRole('menuitem', { name: 'Chance' }).press('Enter')
  await expect(card(column(sven, 'Chance'), name)).toBeFocused()
  await sven.keyboard.press('Alt+ArrowRight')
  await expect(card(sven, name)).toHaveCount(0)
  await stored(sven)

  await mara.goto('/funnel/list?state=WON')
  await card(mara, name).first().click()
  const history = mara.getByRole('list', { name: 'Was wir voneinander wissen' })
  await expect(history.getByText('Sven hat den Lead in „Gewonnen“ gestellt')).toBeVisible()
  await expect(history.getByText('„SQL“ übersprungen, nachgetragen')).toBeVisible()
  await expect(history.getByText('Mara hat den Lead in „MQL“ gestellt')).toBeVisible()
})

test('a card is dragged; an exit asks its reason and does not go without', async ({ sven }) => {
  const name = fresh('Käserei Almtal')
  await createLead(sven, name, 'Angenommen')
  await sven.goto('/funnel')
  await expect(sven.locator('[draggable=true]').first()).toBeVisible()
  await drag(sven, card(sven, name), column(sven, 'SQL'))
  await expect(card(column(sven, 'SQL'), name)).toBeVisible()
  await expect(told(sven)).toContainText(`Lead ${name}: von Angenommen nach SQL`)

  await sven.getByRole('link', { name: `${name} verschieben nach …` }).click()
  await sven.getByRole('menuitem', { name: 'verloren' }).click()
  const dialog = sven.getByRole('dialog', { name: `${name}: verloren` })
  await dialog.getByRole('button', { name: 'Beenden' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Preis').check()
  await dialog.getByRole('button', { name: 'Beenden' }).click()
  await expect(card(sven, name)).toHaveCount(0)
  await stored(sven)
  await sven.goto('/funnel/list?state=LOST')
  await card(sven, name).first().click()
  await expect(sven.getByText('Grund: Preis')).toBeVisible()

  await sven.getByRole('link', { name: 'Wieder aufnehmen' }).click()
  await sven.getByLabel('SQL').check()
  await sven.getByRole('button', { name: 'Wieder aufnehmen' }).click()
  await expect(sven.getByText('Sven hat den Lead beendet: verloren')).toBeVisible()
  await expect(sven.getByText('SQL seit heute, liegt bei Vertrieb')).toBeVisible()
})

async function drag(page: Page, from: Locator, to: Locator) {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 20, start.y + 40)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, start.y + 50, { steps: 4 })
  await page.mouse.move(end.x + 40, end.y + 120, { steps: 8 })
  await page.mouse.up()
}

test('who comes too late is told who moved the card, where to and when, and sees it there', async ({
  mara,
  world,
  installation,
  browser,
}) => {
  const name = fresh('Brauerei Veitl')
  await createLead(mara, name, 'Anfrage')
  await mara.goto('/funnel')
  const context = await browser.newContext({ baseURL: installation.url })
  await signIn(context, world.people.mara, installation.url)
  const second = await context.newPage()
  await second.goto('/funnel')
  await card(second, name).focus()
  await second.keyboard.press('Alt+ArrowRight')
  await expect(card(column(second, 'MQL'), name)).toBeVisible()
  await stored(second)

  await card(mara, name).focus()
  await mara.getByRole('link', { name: `${name} verschieben nach …` }).click()
  await mara.getByRole('menuitem', { name: 'Angenommen' }).click()
  await expect(mara.getByRole('alert').filter({ hasText: name })).toContainText(
    /Mara war schneller: .*\d\d:\d\d, MQL\./,
  )
  await expect(card(column(mara, 'MQL'), name)).toBeVisible()
  await context.close()
})

test('what the other side holds cannot be moved, and the board says why', async ({
  mara,
  sven,
}) => {
  const name = fresh('Sirupwerk Gnas')
  await createLead(mara, name, 'Anfrage')
  await sven.goto('/funnel')
  await card(sven, name).focus()
  await sven.keyboard.press('Alt+ArrowRight')
  await expect(sven.getByRole('alert').filter({ hasText: name })).toContainText(
    'Das darf nur die Abteilung, bei der es gerade liegt.',
  )
  await expect(card(column(sven, 'Anfrage'), name)).toBeVisible()
})

test('everything works without JavaScript', async ({ world, installation, browser }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false })
  await signIn(context, world.people.mara, installation.url)
  const page = await context.newPage()
  const name = fresh('Stadtwerke Rannburg')
  await createLead(page, name, 'Anfrage')
  await page.goto('/funnel')
  await page.getByRole('link', { name: `${name} verschieben nach …` }).click()
  await page.getByLabel('MQL').check()
  await page.getByRole('button', { name: 'Verschieben' }).click()
  await expect(page.getByText('MQL seit heute, liegt bei Marketing')).toBeVisible()

  await page.getByRole('link', { name: 'Bearbeiten' }).click()
  await page.getByLabel(/^Wert/).fill('zwölf')
  await page.getByLabel(/^Nächster Schritt/).fill('Anrufen')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Bitte eine Zahl wie 1.234,50 angeben.')).toBeVisible()
  await expect(page.getByLabel(/^Nächster Schritt/)).toHaveValue('Anrufen')
  await page.getByLabel(/^Wert/).fill('12.000,50')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('12.000,50 €').first()).toBeVisible()

  await page.getByRole('link', { name: 'Beenden …' }).click()
  await page.getByRole('button', { name: 'Beenden' }).click()
  await expect(page.getByLabel('Grund')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Grund').selectOption({ label: 'Gehört zu keiner Zielgruppe' })
  await page.getByRole('button', { name: 'Beenden' }).click()
  await expect(page.getByText('Mara hat den Lead beendet: abgelehnt')).toBeVisible()
  await context.close()
})
