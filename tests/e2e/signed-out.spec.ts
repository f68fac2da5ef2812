import { expect } from '@playwright/test'
import { seenIn } from '../support/acts/canaries'
import { fetchPage, waysToAsk } from '../support/acts/fetch-page'
import { pageFor } from '../support/acts/page-for'
import { postAction } from '../support/acts/post'
import { sumsOf } from '../support/acts/sums'
import { fill, pagePatterns } from '../support/browser/pages'
import { test } from '../support/browser/two-organisations'

test.describe.configure({ mode: 'parallel' })

const inside = pagePatterns()
  .filter(({ signedIn }) => signedIn)
  .map(({ pattern }) => pattern)

test('without a session every page leads to sign-in, however it is asked for', async ({
  installation,
  two: { theirs },
}) => {
  const leaks: string[] = []
  for (const pattern of inside) {
    for (const [way, headers] of Object.entries(waysToAsk)) {
      const path = fill(pattern, theirs.things)
      const { status, location, text } = await fetchPage(installation.url, path, headers)
      if (!headers.RSC && (status !== 307 || !location?.startsWith('/sign-in'))) {
        leaks.push(`${way} ${pattern}: ${status} ${location}`)
      }
      leaks.push(...seenIn(text, theirs.canaries).map((column) => `${way} ${pattern} ${column}`))
    }
  }
  expect(leaks).toEqual([])
})

test('written otherwise the address of a page gives nothing away either', async ({
  installation,
  two: { theirs },
}) => {
  const leaks: string[] = []
  for (const pattern of inside) {
    for (const path of otherwise(fill(pattern, theirs.things))) {
      const { status, text } = await fetchPage(installation.url, path, {})
      const isPayload = path.endsWith('.rsc')
      if ((status === 200 && !isPayload) || status >= 500) leaks.push(`${path}: ${status}`)
      leaks.push(...seenIn(text, theirs.canaries).map((column) => `${path} ${column}`))
    }
  }
  expect(leaks).toEqual([])
})

function otherwise(path: string): string[] {
  const first = path.charCodeAt(1).toString(16)
  return [
    `/%${first}${path.slice(2)}`,
    `${path}/`,
    `${path}%2f`,
    `${path}.rsc`,
    `${path}.json`,
    `${path}%00`,
    `${path};x=1`,
    `/.${path}`,
    `/x/..${path}`,
    `/x%2f..${path}`,
    `/_next/data/build${path}.json`,
    `/de${path}`,
  ]
}

test('without a session no action does anything', async ({
  backstage,
  installation,
  two: { ours },
}) => {
  const leaks: string[] = []
  for (const { name, right, inDemo, edit } of await backstage.acts()) {
    if (right === 'anyone' || inDemo) continue
    const { fields } = await backstage.prepare(ours.stage, name)
    const before = await sumsOf(installation.adminUrl, ours.stage.orgId)
    const page = pageFor(name, fields)
    const answer = await postAction(installation, name, { ...fields, ...edit }, { page })
    if (answer.state?.status !== 'refused') leaks.push(`${name}: ${answer.status} ${answer.goesTo}`)
    const after = await sumsOf(installation.adminUrl, ours.stage.orgId)
    const written = Object.keys(after).filter((table) => after[table] !== before[table])
    if (written.length > 0) leaks.push(`${name} wrote ${written}`)
  }
  expect(leaks).toEqual([])
})
