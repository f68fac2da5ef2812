import { expect } from '@playwright/test'
import { pageFor } from '../../support/acts/page-for'
import { postAction } from '../../support/acts/post'
import { test } from './fixtures'

const looksInside = /\bat \w+ \(|node_modules|select |insert |ECONNREFUSED|prisma|postgres/i

test('while the database is down people read a sentence with a reference, and afterwards all goes on', async ({
  durable,
  backstage,
  stage,
  from,
  page,
}) => {
  test.setTimeout(90_000)
  const { fields } = await backstage.prepare(stage, 'createCompany')
  const send = () =>
    postAction(from, 'createCompany', fields, { page: pageFor('createCompany', fields) })
  const [name = '', value = ''] = (from.cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url: durable.url }])
  durable.killDatabase()

  expect((await timed(`${durable.url}/api/health`)).status).toBe(200)
  const ready = await timed(`${durable.url}/api/ready`)
  expect(ready.status).toBe(503)
  expect(ready.milliseconds).toBeLessThan(2_000)
  expect(ready.text).not.toMatch(looksInside)

  const answer = await send()
  expect(answer.state).toMatchObject({
    status: 'failed',
    sentence: expect.stringContaining('Die Datenbank antwortet gerade nicht.'),
    reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    values: { name: fields.name },
  })
  expect(answer.text).not.toMatch(looksInside)

  await page.goto(`${durable.url}/companies`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/Kennung:? ?\d+/)
  expect(await page.content()).not.toMatch(/ECONNREFUSED|prisma|\bat \w+ \(/i)
  await durable.startDatabase()
  const back = await timed(`${durable.url}/api/ready`)
  expect(back.status).toBe(200)
  expect(back.milliseconds).toBeLessThan(2_000)
  expect((await send()).goesTo).toMatch(/^\/companies\//)
})

async function timed(url: string) {
  const begun = performance.now()
  const answer = await fetch(url)
  const text = await answer.text()
  return { status: answer.status, text, milliseconds: performance.now() - begun }
}
