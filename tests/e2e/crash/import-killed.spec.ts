import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { postAction } from '../../support/acts/post'
import { query } from '../../support/database'
import { rounds } from '../../support/rounds'
import { root } from '../../support/sources'
import { test } from './fixtures'

const names = ['accounts.csv', 'products.csv', 'sales_pipeline.csv']
const text = (name: string) => readFileSync(join(root, 'prisma/demo/maven-crm', name), 'utf8')

test('an import whose application is killed goes on where it stood, each row once', async ({
  durable,
  backstage,
  stage,
  from,
}) => {
  test.setTimeout(300_000)
  const files = Object.fromEntries(names.map((name) => [name, text(name)]))
  const importId = await backstage.upload(stage, files)
  const page = `/imports/${importId}`
  await postAction(from, 'reviewImport', { importId, act: 'start', mode: 'BOTH' }, { page })
  const kills = rounds('importKills')
  for (let kill = 1; kill <= kills; kill += 1) {
    await reaches(durable.adminUrl, Math.floor((8_800 * kill) / (kills + 1)))
    await durable.killApplication()
    // As if the two minutes had passed after which a job is taken from a worker that is gone.
    await query(durable.adminUrl, 'update "Job" set "lockedUntil" = null')
    await durable.startApplication()
  }
  await reaches(durable.adminUrl, Number.POSITIVE_INFINITY)
  const [sum] = await query(durable.adminUrl, figures, [stage.orgId])
  console.log(`Import killed ${kills} times: ${JSON.stringify(sum)}`)
  expect(sum).toEqual({ leads: 8_800, companies: 85, won: '10005534', rows: 8_892, twice: 0 })
})

const figures = `select
  (select count(*)::int from "Lead" where "orgId" = $1) as leads,
  (select count(*)::int from "Company" where "orgId" = $1) as companies,
  (select round(sum(value))::text from "Opportunity" where "orgId" = $1 and result = 'WON') as won,
  (select count(*)::int from "ImportRow" where "orgId" = $1) as rows,
  (select count(*)::int from (select "subjectId" from "ImportRow"
    where "orgId" = $1 and outcome = 'CREATED' group by 1 having count(*) > 1) as more) as twice`

/** Waits until so many rows are done, or all. */
async function reaches(adminUrl: string, wanted: number): Promise<void> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    const [row] = await query(adminUrl, 'select state, "rowsDone" as done from "Import"')
    if (row?.state === 'DONE' || Number(row?.done) >= wanted) return
    await pause(20)
  }
  throw new Error('The import stands still')
}
