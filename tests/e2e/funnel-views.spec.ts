import { expect } from '@playwright/test'
import { test } from '../support/browser/fixtures'
import { card, column, createLead, fresh } from '../support/browser/funnel'

test('a guest sees no funnel; a reader sees leads without contact data or buttons', async ({
  gerd,
  vera,
  mara,
}) => {
  const name = fresh('Obstsäfte Mostviertel')
  await createLead(mara, name, 'MQL')
  const address = mara.url()
  await gerd.goto('/funnel')
  await expect(gerd.getByText('Den Trichter sehen beide Abteilungen')).toBeVisible()
  await vera.goto(address)
  await expect(vera.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(vera.getByRole('link', { name: 'Bearbeiten' })).toHaveCount(0)
  await expect(vera.getByRole('button', { name: /übergeben|Weiter/ })).toHaveCount(0)
})

test('on a phone one stage is chosen, and nothing slides sideways', async ({ mara }) => {
  await mara.setViewportSize({ width: 390, height: 844 })
  const name = fresh('Papierfabrik Ybbsau')
  await createLead(mara, name, 'MQL')
  await mara.goto('/funnel')
  const picker = mara.getByRole('navigation', { name: 'Stufe wählen' })
  await picker.getByRole('link', { name: /MQL/ }).click()
  await expect(card(mara, name)).toBeVisible()
  await expect(column(mara, 'Anfrage')).toBeHidden()
  const sideways = await mara.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})
