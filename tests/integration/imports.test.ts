import { beforeEach, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { revertImport } from '@/lib/imports/commands/revert'
import { drainNow } from '@/lib/jobs/drain'
import type { Viewer } from '@/lib/viewer'
import { checksums, everyRow } from '@/tests/support/database'
import { maven, start, upload } from '@/tests/support/imports/maven'
import { marketer, organisation } from '@/tests/support/people'

let mara: Viewer

beforeEach(async () => {
  mara = await marketer(await organisation())
})

const record = [
  'Event',
  'Import',
  'ImportFile',
  'ImportRow',
  'Job',
  'Request',
  'Session',
  'RateLimit',
]

async function mavenImport(viewer: Viewer): Promise<string> {
  const names = ['sales_pipeline.csv', 'products.csv', 'accounts.csv']
  return upload(viewer, ...(await Promise.all(names.map(maven))))
}

test('the published files arrive as they are', async () => {
  const before = await checksums(record)
  const importId = await mavenImport(mara)
  console.time('start')
  expect(await start(mara, importId)).toEqual({ id: importId, begun: true })
  console.timeEnd('start')
  console.time('run')
  await drainNow()
  console.timeEnd('run')
  console.log((await everyRow('Job')).map((j) => j.lastError))
  const [done] = await everyRow('Import')
  console.log(done)
  const leads = await within(mara, (tx) =>
    tx.lead.groupBy({ by: ['state', 'stageId'], _count: true, _sum: { value: true } }),
  )
  console.log(leads)
  console.time('again')
  const again = await mavenImport(mara)
  await start(mara, again)
  await drainNow()
  console.timeEnd('again')
  console.log((await everyRow('Import'))[1])
  console.time('revert')
  await revertImport(mara, { importId: again })
  await drainNow()
  await revertImport(mara, { importId })
  await drainNow()
  console.timeEnd('revert')
  console.log((await everyRow('Job')).map((j) => j.lastError))
  expect(await checksums(record)).toEqual(before)
}, 120_000)
