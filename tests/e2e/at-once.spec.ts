import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { type Backstage, type Stage, startBackstage } from '../support/acts/behind'
import { pageFor } from '../support/acts/page-for'
import {
  type Answer,
  hiddenFieldsOf,
  postAction,
  postForm,
  type Sender,
} from '../support/acts/post'
import { jobsDone, sumsOf } from '../support/acts/sums'
import { test } from '../support/browser/fixtures'
import { type Installation, startInstallation } from '../support/browser/installation'
import { query } from '../support/database'
import { rounds } from '../support/rounds'

test.describe.configure({ mode: 'parallel' })

const times = rounds('postsAtOnce')

/** They need an installation without a real organisation, and stand in a test of their own. */
const beforeAnyCompany = ['signInAsDemoPerson', 'openDemoCompany', 'removeDemoCompany', 'setUp']

test(`every action posted ${times} times at once with one request id has one effect and equal answers`, async ({
  backstage,
  installation,
}) => {
  test.setTimeout(180_000)
  const [first, second] = [await backstage.scene(), await backstage.scene()]
  const deviations: string[] = []
  const acts = (await backstage.acts()).filter(({ name }) => !beforeAnyCompany.includes(name))
  for (const act of acts) {
    const trial = { backstage, installation, ...act }
    const once = await effectOf({ ...trial, stage: first }, 1)
    const often = await effectOf({ ...trial, stage: second }, times)
    if (often.answers.length > 1) deviations.push(`${act.name}: ${often.answers.join(' or ')}`)
    if (!/done|→/.test(often.answers[0] ?? '')) deviations.push(`${act.name}: ${often.answers[0]}`)
    if (once.rows !== often.rows) deviations.push(`${act.name}: ${once.rows} or ${often.rows}`)
  }
  expect(deviations).toEqual([])
  console.log(`${acts.length} actions, each ${times} times at once: one effect, equal answers`)
})

type Trial = {
  backstage: Backstage
  installation: Installation
  stage: Stage
  name: string
  right: string
  edit: Record<string, string>
}

/** Sends one form so many times at once; out: its different answers, and how many rows each table got. */
async function effectOf(trial: Trial, count: number) {
  const { backstage, installation, stage, name, right, edit } = trial
  const { fields, by } = await backstage.prepare(stage, name)
  const before = await sumsOf(installation.adminUrl, stage.orgId)
  const cookie = right === 'anyone' ? {} : { cookie: stage.cookies[by] ?? '' }
  const from = { url: installation.url, ...cookie }
  const sent = await atOnce(count, (requestId) =>
    postAction(from, name, { ...fields, ...edit }, { page: pageFor(name, fields), requestId }),
  )
  await jobsDone(installation.adminUrl, stage.orgId)
  const after = await sumsOf(installation.adminUrl, stage.orgId)
  const rows = Object.keys(after).flatMap((table) => {
    const more = Number.parseInt(after[table] ?? '', 10) - Number.parseInt(before[table] ?? '', 10)
    return more === 0 ? [] : [`${table} ${more}`]
  })
  return { answers: [...new Set(sent.map(tell))], rows: rows.join(', ') }
}

function atOnce(count: number, send: (requestId: string) => Promise<Answer>) {
  const requestId: string = randomUUID()
  return Promise.all(Array.from({ length: count }, () => send(requestId)))
}

/** What a person is told, without the request id for their next form. */
function tell({ status, goesTo, state }: Answer): string {
  if (goesTo) return `→ ${goesTo}`
  const { requestId: _, ...said } = state ?? {}
  return state ? JSON.stringify(said) : `status ${status}`
}

test('without JavaScript a form that is sent often counts once too', async ({
  backstage,
  installation,
}) => {
  const stage = await backstage.scene()
  const from: Sender = { url: installation.url, cookie: stage.cookies.doer ?? '' }
  const page = '/companies/new'
  const html = await (
    await fetch(`${from.url}${page}`, { headers: { Cookie: from.cookie ?? '' } })
  ).text()
  const hidden = hiddenFieldsOf(html, 'createCompany')
  const { fields } = await backstage.prepare(stage, 'createCompany')
  const sent = await Promise.all(
    Array.from({ length: times }, () => postForm(from, page, hidden, fields)),
  )
  expect(new Set(sent.map(({ status, goesTo }) => `${status} ${goesTo}`)).size).toBe(1)
  expect(sent[0]?.goesTo).toMatch(/^\/companies\/[0-9a-f-]{36}$/)
  const made = await query(
    installation.adminUrl,
    'select id from "Company" where "orgId" = $1 and name = $2',
    [stage.orgId, fields.name],
  )
  expect(made).toHaveLength(1)
})

test('an import that is begun often at once is begun once', async ({ backstage, installation }) => {
  const stage = await backstage.scene()
  const importId = await backstage.upload(stage, {
    'firmen.csv': 'account,sector\nWerft,Schiffe\n',
  })
  const from = { url: installation.url, cookie: stage.cookies.doer ?? '' }
  const fields = { importId, act: 'start', mode: 'BOTH' }
  const page = `/imports/${importId}`
  const sent = await atOnce(times, (requestId) =>
    postAction(from, 'reviewImport', fields, { page, requestId }),
  )
  expect([...new Set(sent.map(tell))]).toEqual([expect.stringContaining('→ /imports/')])
  const begun = await query(
    installation.adminUrl,
    `select id from "Job" where "orgId" = $1 and kind = 'import.run'`,
    [stage.orgId],
  )
  expect(begun).toHaveLength(1)
})

test('before there is a company: one demo company, one person signed in, one set-up', async () => {
  test.setTimeout(120_000)
  const installation = await startInstallation({ environment: { DEMO: '1' } })
  const backstage = startBackstage(installation)
  try {
    const stage = await backstage.scene('MARKETING', true)
    for (const name of ['openDemoCompany', 'signInAsDemoPerson']) {
      const { answers } = await effectOf(
        { backstage, installation, stage, name, right: 'anyone', edit: {} },
        times,
      )
      expect(answers, name).toEqual([expect.stringContaining('→ /')])
    }
    await foundAtOnce(backstage, installation, stage)
    const counts = await query(
      installation.adminUrl,
      `select demo, count(*)::int as n from "Organisation" group by 1 order by 1`,
    )
    expect(counts).toEqual([
      { demo: false, n: 1 },
      { demo: true, n: 1 },
    ])
    const remove = { name: 'removeDemoCompany', right: 'own', edit: {} }
    const { answers } = await effectOf({ backstage, installation, stage, ...remove }, times)
    expect(answers).toEqual(['→ /sign-in'])
  } finally {
    await backstage.stop()
    await installation.stop()
  }
})

/** Twenty people with one link, each with a form of their own: one of them founds the company. */
async function foundAtOnce(backstage: Backstage, installation: Installation, stage: Stage) {
  const { fields } = await backstage.prepare(stage, 'setUp')
  const count = rounds('setUpsAtOnce')
  const sent = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      postAction(
        { url: installation.url },
        'setUp',
        { ...fields, email: `mara${at}@traunfeld.example` },
        { page: pageFor('setUp', fields) },
      ),
    ),
  )
  const told = sent.map(({ goesTo, state }) => goesTo ?? state?.status)
  expect(told.filter((answer) => answer === '/home')).toHaveLength(1)
  expect(told.filter((answer) => answer === 'refused')).toHaveLength(count - 1)
}
