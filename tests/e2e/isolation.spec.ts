import { expect } from '@playwright/test'
import { seenIn } from '../support/acts/canaries'
import { fetchPage, waysToAsk } from '../support/acts/fetch-page'
import { pageFor } from '../support/acts/page-for'
import { postAction } from '../support/acts/post'
import { sumsOf } from '../support/acts/sums'
import { fill, pagePatterns } from '../support/browser/pages'
import { test } from '../support/browser/two-organisations'

test.describe.configure({ mode: 'parallel' })

const patterns = pagePatterns()
const inside = patterns.filter(({ signedIn }) => signedIn).map(({ pattern }) => pattern)
const ofOneThing = inside.filter((pattern) => pattern.includes('['))

test('a page of another organisation does not exist, and says nothing of it', async ({
  installation,
  two: { ours, theirs },
}) => {
  const leaks: string[] = []
  for (const pattern of ofOneThing) {
    for (const path of foreignPaths(pattern, ours.things, theirs.things)) {
      for (const [way, headers] of Object.entries(waysToAsk)) {
        const cookie = ours.stage.cookies.doer ?? ''
        const answer = await fetchPage(installation.url, path, { ...headers, cookie })
        // A payload says so inside.
        if (!headers.RSC && answer.status !== 404) leaks.push(`${way} ${pattern}: ${answer.status}`)
        for (const column of seenIn(answer.text, theirs.canaries)) {
          leaks.push(`${way} ${pattern} shows ${column}`)
        }
      }
    }
  }
  expect(leaks).toEqual([])
})

/** All parameters foreign, and each one alone among our own. */
function foreignPaths(
  pattern: string,
  ours: Record<string, string>,
  theirs: Record<string, string>,
): string[] {
  const parameters = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? '')
  const mixed = parameters.map((name) => fill(pattern, { ...ours, [name]: theirs[name] ?? '' }))
  return [...new Set([fill(pattern, theirs), ...mixed])]
}

test('whoever may see them finds the same words on the same pages', async ({
  installation,
  two: { theirs },
}) => {
  const cookie = theirs.stage.cookies.doer ?? ''
  const blank: string[] = []
  for (const pattern of ofOneThing) {
    for (const headers of [waysToAsk.plainly, waysToAsk['as payload']]) {
      const path = fill(pattern, theirs.things)
      const answer = await fetchPage(installation.url, path, { ...headers, cookie })
      if (seenIn(answer.text, theirs.canaries).length === 0)
        blank.push(`${pattern} ${answer.status}`)
    }
  }
  expect(blank).toEqual([])
})

test('our own pages say nothing of another organisation', async ({
  installation,
  two: { ours, theirs },
}) => {
  const leaks: string[] = []
  for (const pattern of inside) {
    const cookie = ours.stage.cookies.doer ?? ''
    const answer = await fetchPage(installation.url, fill(pattern, ours.things), { cookie })
    if (answer.status !== 200) leaks.push(`${pattern}: status ${answer.status}`)
    leaks.push(...seenIn(answer.text, theirs.canaries).map((column) => `${pattern} ${column}`))
  }
  expect(leaks).toEqual([])
})

test('no action takes an id of another organisation', async ({
  backstage,
  installation,
  two: { ours, theirs },
}) => {
  test.setTimeout(120_000)
  const leaks: string[] = []
  let tried = 0
  for (const { name, right, inDemo, edit, optional } of await backstage.acts()) {
    if (right === 'anyone' || inDemo) continue
    const own = await backstage.prepare(ours.stage, name)
    const foreign = await backstage.prepare(theirs.stage, name)
    const orgs = [ours.stage.orgId, theirs.stage.orgId]
    const before = await sumsOf(installation.adminUrl, ...orgs)
    for (const ids of foreignIds(own.fields, optional, foreign.fields, theirs.things)) {
      tried += 1
      const fields = { ...own.fields, ...edit, ...ids }
      const from = { url: installation.url, cookie: ours.stage.cookies[own.by] ?? '' }
      const answer = await postAction(from, name, fields, { page: pageFor(name, own.fields) })
      const status = answer.state?.status ?? `status ${answer.status} ${answer.goesTo}`
      const what = `${name} with ${Object.keys(ids)}`
      if (status !== 'refused' && status !== 'invalid') leaks.push(`${what}: ${status}`)
      leaks.push(...seenIn(answer.text, theirs.canaries).map((column) => `${what} ${column}`))
    }
    const after = await sumsOf(installation.adminUrl, ...orgs)
    const written = Object.keys(after).filter((table) => after[table] !== before[table])
    if (written.length > 0) leaks.push(`${name} wrote ${written}`)
  }
  expect(leaks).toEqual([])
  expect(tried).toBeGreaterThan(60)
})

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Each id of the form alone as one of theirs, open choices too, and all at once. */
function foreignIds(
  own: Record<string, string | string[]>,
  optional: string[],
  foreign: Record<string, string | string[]>,
  things: Record<string, string>,
): Record<string, string>[] {
  const ids: Record<string, string> = {}
  for (const field of [...Object.keys(own), ...optional]) {
    const value = foreign[field]
    if (typeof value === 'string' && uuid.test(value)) ids[field] = value
    else if (field.endsWith('Id')) ids[field] = things[thingOf(field)] ?? ''
  }
  const each = Object.entries(ids).map(([field, id]) => ({ [field]: id }))
  return each.length > 1 ? [...each, ids] : each
}

function thingOf(field: string): string {
  if (/owner|deputy|successor/i.test(field)) return 'personId'
  return field === 'toStageId' ? 'stageId' : field
}
