import { expect } from '@playwright/test'
import type { Backstage, Stage } from '../support/acts/behind'
import { builtActions } from '../support/acts/manifest'
import { pageFor } from '../support/acts/page-for'
import { postAction } from '../support/acts/post'
import { sumsOf } from '../support/acts/sums'
import { test } from '../support/browser/fixtures'
import type { Installation } from '../support/browser/installation'
import { longTier } from '../support/rounds'

test.describe.configure({ mode: 'parallel' })

test('the catalogue names exactly the actions that the build answers to', async ({ backstage }) => {
  const known = (await backstage.acts()).map(({ name }) => name)
  const built = builtActions().map(({ name }) => name)
  expect(known.sort()).toEqual(built.sort())
})

for (const holder of ['MARKETING', 'SALES'] as const) {
  test(`every role does what the table allows where ${holder} holds the things, and nothing else`, async ({
    backstage,
    installation,
  }) => {
    test.setTimeout(180_000)
    const stage = await backstage.scene(holder)
    const people = await backstage.everybody(stage)
    const deviations: string[] = []
    let cases = 0
    for (const act of await actsToTry(backstage, holder)) {
      const may = people.filter(({ may }) => may.includes(act.name))
      const mayNot = people.filter(({ may }) => !may.includes(act.name))
      const trial = { backstage, installation, stage, ...act }
      deviations.push(...(await refused(trial, mayNot)), ...(await done(trial, may)))
      cases += people.length
    }
    expect(deviations).toEqual([])
    expect(cases).toBeGreaterThan(50)
    console.log(`Rights where ${holder} holds the things: ${cases} cases, no deviation`)
  })
}

/**
 * Those that are judged by rights; what may be done before sign-in is judged by nobody. Who holds a
 * thing makes a difference to few: the others are tried once in the short tier.
 */
async function actsToTry(backstage: Backstage, holder: string) {
  const judged = (await backstage.acts()).filter(
    ({ right, inDemo }) => right !== 'anyone' && !inDemo,
  )
  return judged.filter(({ held }) => held || holder === 'MARKETING' || longTier)
}

type Trial = {
  backstage: Backstage
  installation: Installation
  stage: Stage
  name: string
  edit: Record<string, string>
}
type Person = { name: string; cookie: string }

/** Several at once, since nothing is written: what they were told, and whether something was. */
async function refused(trial: Trial, people: Person[]): Promise<string[]> {
  const { backstage, installation, stage, name, edit } = trial
  const { fields } = await backstage.prepare(stage, name)
  const before = await sumsOf(installation.adminUrl, stage.orgId)
  const told: string[] = []
  for (const few of chunks(people, 4)) {
    told.push(...(await Promise.all(few.map((who) => send(trial, who, { ...fields, ...edit })))))
  }
  const after = await sumsOf(installation.adminUrl, stage.orgId)
  const deviations = people.flatMap((person, at) =>
    told[at] === 'refused' ? [] : [`${person.name} may not ${name}: ${told[at]}`],
  )
  const written = Object.keys(after).filter((table) => after[table] !== before[table])
  return written.length > 0 ? [...deviations, `${name} wrote ${written}`] : deviations
}

/** One after the other, each with things of its own. */
async function done(trial: Trial, people: Person[]): Promise<string[]> {
  const deviations: string[] = []
  for (const person of people) {
    const { fields } = await trial.backstage.prepare(trial.stage, trial.name)
    const told = await send(trial, person, { ...fields, ...trial.edit })
    if (told !== 'done') deviations.push(`${person.name} may ${trial.name}: ${told}`)
  }
  return deviations
}

function chunks<Item>(items: Item[], size: number): Item[][] {
  const starts = items.flatMap((_, at) => (at % size === 0 ? [at] : []))
  return starts.map((start) => items.slice(start, start + size))
}

async function send(trial: Trial, person: Person, fields: Record<string, string | string[]>) {
  const from = { url: trial.installation.url, cookie: person.cookie }
  const answer = await postAction(from, trial.name, fields, { page: pageFor(trial.name, fields) })
  if (answer.goesTo) return answer.goesTo.startsWith('/sign-in') ? 'refused' : 'done'
  // A conflict is for whoever may: what they changed is judged field by field.
  if (answer.state?.status === 'conflict') return 'done'
  return answer.state?.status ?? `status ${answer.status}`
}
