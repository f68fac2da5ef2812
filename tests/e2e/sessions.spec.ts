import { expect, type Page } from '@playwright/test'
import { test } from '@/tests/support/browser/fixtures'

async function signInAs(page: Page, email: string, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-Mail').fill(email)
  await page.getByRole('textbox', { name: 'Kennwort' }).fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page).toHaveURL('/home')
}

const session = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'einklang-session')

test('after signing out neither the cookie nor the way back shows anything', async ({
  page,
  world,
}) => {
  await signInAs(page, world.people.lena.email, world.password)
  const old = await session(page)
  const left = page.waitForResponse((response) => response.url().endsWith('/api/auth/sign-out'))
  await page.getByRole('button', { name: 'Abmelden' }).first().click()
  await expect(page).toHaveURL('/sign-in')
  expect(await (await left).headerValue('clear-site-data')).toBe('"cache", "storage"')
  expect(await session(page)).toBeUndefined()

  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/)
  if (old) await page.context().addCookies([old])
  await page.goto('/home')
  await expect(page).toHaveURL('/sign-in')
})

test('a session that was ended on another device is refused at the next click', async ({
  page,
  browser,
  world,
  installation,
}) => {
  const phone = await browser.newContext({ baseURL: installation.url })
  const other = await phone.newPage()
  await signInAs(other, world.people.gerd.email, world.password)
  await signInAs(page, world.people.gerd.email, world.password)

  await page.goto('/settings/sessions')
  await expect(page.getByText('dieses Gerät')).toHaveCount(1)
  await page.getByRole('button', { name: 'Alle anderen abmelden' }).click()
  await expect(page.getByText('Sie sind nirgends sonst angemeldet.')).toBeVisible()

  await other.goto('/home')
  await expect(other).toHaveURL('/sign-in')
  await page.goto('/home')
  await expect(page).toHaveURL('/home')
  await phone.close()
})

test('one session of several is ended by its own button', async ({
  page,
  browser,
  world,
  installation,
}) => {
  const phone = await browser.newContext({
    baseURL: installation.url,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
  })
  const other = await phone.newPage()
  await signInAs(other, world.people.vera.email, world.password)
  await signInAs(page, world.people.vera.email, world.password)
  await page.goto('/settings/sessions')
  const row = page.getByRole('row', { name: /Safari · iOS/ })
  await row.getByRole('button', { name: 'Abmelden' }).click()
  await expect(row).toHaveCount(0)
  await other.goto('/home')
  await expect(other).toHaveURL('/sign-in')
  await phone.close()
})

test('no other site can sign somebody out', async ({ page, world, installation }) => {
  await signInAs(page, world.people.lena.email, world.password)
  const cookie = `einklang-session=${(await session(page))?.value}`
  const url = `${installation.url}/api/auth/sign-out`
  const origins: HeadersInit[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]
  for (const origin of origins) {
    const answer = await fetch(url, { method: 'POST', headers: { ...origin, cookie } })
    expect(answer.status).toBe(403)
  }
  await page.goto('/home')
  await expect(page).toHaveURL('/home')
})

test('next-auth itself signs in by the same rules, with its own token against forgery', async ({
  page,
  world,
}) => {
  const tryIt = async (password: string, token?: string) => {
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
    await page.request.post('/api/auth/callback/credentials', {
      form: { email: world.people.sven.email, password, csrfToken: token ?? csrfToken },
      maxRedirects: 0,
    })
    return session(page)
  }
  expect(await tryIt(world.password, 'forged')).toBeUndefined()
  expect(await tryIt('ein falsches Kennwort')).toBeUndefined()
  expect(await tryIt(world.password)).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.goto('/home')
  await expect(page).toHaveURL('/home')
  expect(Object.keys(await (await page.request.get('/api/auth/session')).json())).toEqual([
    'expires',
  ])
})
