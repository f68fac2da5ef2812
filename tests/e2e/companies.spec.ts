import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { exampleCompany } from '../support/browser/examples'
import { test } from '../support/browser/fixtures'
import { makeWorld, signIn } from '../support/browser/people'

/** A name nobody has used in this organisation. */
const fresh = (name: string) => `${name} ${randomUUID().slice(0, 8)}`

async function create(page: Page, name: string) {
  await page.goto('/companies/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Unternehmen anlegen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

test('what one side writes down about a company the other side finds', async ({ mara, sven }) => {
  const name = fresh('Käserei Almtal')
  await create(mara, name)
  await mara.getByRole('textbox', { name: 'Notiz' }).fill('Umbau **nur im Februar**.')
  await mara.getByRole('button', { name: 'Notiz speichern' }).click()
  await expect(mara.getByText('Umbau nur im Februar.')).toBeVisible()

  await sven.goto(`/companies?search=${encodeURIComponent(name.toUpperCase())}`)
  await sven.getByRole('link', { name }).click()
  await expect(sven.getByText('Umbau nur im Februar.')).toBeVisible()
  await expect(sven.getByText(`Mara hat das Unternehmen ${name} angelegt.`)).toBeVisible()
})

test('a name that exists is refused, what was typed stays, and a link leads there', async ({
  mara,
  sven,
}) => {
  const name = fresh('Huber')
  await create(mara, name)
  await sven.goto('/companies/new')
  await sven.getByLabel('Name', { exact: true }).fill(name.toLowerCase())
  await sven.getByLabel(/^Ort/).fill('Wels')
  await sven.getByRole('button', { name: 'Unternehmen anlegen' }).click()
  await expect(sven.getByText(`„${name}“ gibt es schon.`)).toBeVisible()
  await expect(sven.getByLabel(/^Ort/)).toHaveValue('Wels')
  await sven.getByRole('main').getByRole('link', { name }).click()
  await expect(sven.getByRole('heading', { level: 1 })).toHaveText(name)
})

test('two people change the same field: the second sees both versions and loses nothing', async ({
  mara,
  sven,
}) => {
  await create(mara, fresh('Brauerei Veitl'))
  const edit = `${mara.url()}/edit`
  await mara.goto(edit)
  await sven.goto(edit)
  await mara.getByLabel(/^Ort/).fill('Ried')
  await mara.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(mara.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(mara).not.toHaveURL(/edit/)

  await sven.getByLabel(/^Ort/).fill('Wels')
  await sven.getByLabel(/^Land/).fill('Österreich')
  await sven.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(sven.getByRole('main').getByRole('alert')).toContainText('Mara')
  await expect(sven.getByText('Ried', { exact: true })).toBeVisible()
  await expect(sven.getByLabel(/^Ort/)).toHaveValue('Wels')
  await expect(sven.getByLabel(/^Land/)).toHaveValue('Österreich')
  await sven.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(sven).not.toHaveURL(/edit/)
  await expect(sven.getByRole('main')).toContainText('Wels')
})

test('leadership opens contact data with a reason that both departments read', async ({
  lena,
  sven,
  installation,
  world,
}) => {
  const { companyId, contactId } = await exampleCompany({ installation, world })
  const contact = `/companies/${companyId}/contacts/${contactId}`
  await lena.goto(contact)
  await expect(lena.getByText('E-Mail und Telefon sehen Mitglieder')).toBeVisible()
  expect(await lena.content()).not.toContain('eva@hausruck.example')
  await lena.getByLabel(/^Warum brauchen Sie/).fill('Beschwerde vom 20.11. klären')
  await lena.getByRole('button', { name: 'Kontaktdaten öffnen' }).click()
  await expect(lena.getByRole('link', { name: 'eva@hausruck.example' })).toBeVisible()

  await sven.goto(contact)
  await expect(sven.getByText('Beschwerde vom 20.11. klären')).toBeVisible()
  await sven.goto(`/companies/${companyId}`)
  await expect(sven.getByText(/Lena hat die Kontaktdaten von Eva Lindinger/)).toBeVisible()
})

test('who only reads sees neither contact data nor notes, and no button to change', async ({
  vera,
  installation,
  world,
}) => {
  const { companyId } = await exampleCompany({ installation, world })
  await vera.goto(`/companies/${companyId}`)
  await expect(vera.getByRole('link', { name: 'Eva Lindinger' })).toBeVisible()
  const all = await vera.content()
  expect(all).not.toContain('eva@hausruck.example')
  expect(all).not.toContain('nur im Februar')
  await expect(vera.getByRole('link', { name: 'Bearbeiten' })).toHaveCount(0)
})

test.describe('for strangers', () => {
  test.use({ expectedNoise: /404/ })

  test('a company of another organisation does not exist', async ({ mara, installation }) => {
    const other = await makeWorld(installation)
    const { companyId, contactId } = await exampleCompany({ installation, world: other })
    for (const page of ['', '/edit', '/contacts/new', `/contacts/${contactId}`]) {
      const answer = await mara.goto(`/companies/${companyId}${page}`)
      expect(answer?.status()).toBe(404)
      expect(await mara.content()).not.toMatch(/Hausruck|Lindinger/)
    }
    expect((await mara.goto('/companies/no-id'))?.status()).toBe(404)
  })
})

test('a company is created without JavaScript', async ({ browser, installation, world }) => {
  const context = await browser.newContext({ baseURL: installation.url, javaScriptEnabled: false })
  await signIn(context, world.people.sven, installation.url)
  await create(await context.newPage(), fresh('Stadtwerke Rannburg'))
  await context.close()
})
