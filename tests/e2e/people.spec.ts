import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from '../support/browser/fixtures'

const password = 'nachts lesen Igel Gedichte'

test('an invited person joins, is handed over and leaves; the directory shows no figures', async ({
  mara,
  page,
}) => {
  const name = `Nora ${randomUUID().slice(0, 8)}`
  await mara.goto('/people')
  await mara.getByRole('link', { name: 'Einladen' }).click()
  await mara.getByLabel('Name', { exact: true }).fill(name)
  await mara.getByLabel('E-Mail').fill(`${randomUUID().slice(0, 8)}@traunfeld.example`)
  await mara.getByLabel('Vertrieb').check()
  await mara.getByRole('button', { name: 'Einladung erstellen' }).click()
  const link = await mara.getByText(/\/invitation\//).textContent()
  await expect(mara.getByRole('row', { name: new RegExp(name) })).toBeVisible()

  await page.goto(new URL(link ?? '').pathname)
  await page
    .getByRole('textbox', { name: /Kennwort/ })
    .first()
    .fill(password)
  await page.getByRole('button', { name: 'Einladung annehmen' }).click()
  await expect(page).toHaveURL('/home')

  await mara.goto('/people')
  await mara.getByRole('link', { name }).click()
  await mara.getByRole('link', { name: 'Verabschieden' }).click()
  await expect(mara.getByText('Nichts ist offen.')).toBeVisible()
  await mara.getByRole('button', { name: `${name} verabschieden` }).click()
  await expect(mara.getByText('arbeitet nicht mehr hier').first()).toBeVisible()

  await page.goto('/people')
  await expect(page).toHaveURL(/sign-in/)
})

test('an absence is seen by the other side, and its wrong days are explained', async ({
  sven,
  mara,
}) => {
  await sven.goto('/settings/account')
  await sven.getByRole('link', { name: 'Ihre Personenseite' }).click()
  await sven.getByLabel('Erster Tag').fill('31.02.2030')
  await sven.getByLabel('Letzter Tag').fill('06.01.2031')
  await sven.getByRole('button', { name: 'Abwesenheit eintragen' }).click()
  await expect(sven.getByText('Diesen Tag gibt es nicht.')).toBeVisible()
  await expect(sven.getByLabel('Letzter Tag')).toHaveValue('06.01.2031')
  await sven.getByLabel('Erster Tag').fill('23.12.2030')
  await sven.getByRole('button', { name: 'Abwesenheit eintragen' }).click()
  await expect(sven.getByText('23.12.2030 bis 6.1.2031')).toBeVisible()

  await mara.goto(sven.url())
  await expect(mara.getByText('23.12.2030 bis 6.1.2031')).toBeVisible()
  await mara.getByRole('button', { name: 'Löschen' }).click()
  await expect(mara.getByText('Keine Abwesenheit eingetragen.')).toBeVisible()
})

test('the directory finds people by the beginning of a name', async ({ vera }) => {
  await vera.goto('/people')
  await vera.getByLabel('Name beginnt mit').fill('SVE')
  await vera.getByRole('button', { name: 'Suchen' }).click()
  await expect(vera).toHaveURL(/search=SVE/)
  await expect(vera.getByRole('link', { name: 'Sven' })).toBeVisible()
  await expect(vera.getByRole('link', { name: 'Lena' })).toHaveCount(0)
})

test('the only administrator confirms a change of their own rights by password', async ({
  mara,
  world,
}) => {
  await mara.goto(`/people/${world.people.mara.membershipId}`)
  await mara.getByLabel('Verwaltet Personen und Einstellungen').uncheck()
  await mara.getByRole('textbox', { name: 'Ihr Kennwort' }).fill('ganz etwas anderes')
  await mara.getByRole('button', { name: 'Änderung speichern' }).click()
  await expect(mara.getByText('Das Kennwort stimmt nicht.')).toBeVisible()
  await mara.getByRole('textbox', { name: 'Ihr Kennwort' }).fill(world.password)
  await mara.getByRole('button', { name: 'Änderung speichern' }).click()
  await expect(mara.getByText(/Das ist die letzte Person mit Verwaltungsrecht/)).toBeVisible()
})
