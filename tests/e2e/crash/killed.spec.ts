import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { reckon, startWriters } from '../../support/acts/writers'
import { query } from '../../support/database'
import { longTier, rounds } from '../../support/rounds'
import { test } from './fixtures'

const nothing = { lost: 0, doubled: 0, torn: 0 }

test('the application is killed while eight people write: nothing acknowledged is lost or doubled', async ({
  durable,
  backstage,
  stage,
  from,
}) => {
  test.setTimeout(longTier ? 600_000 : 90_000)
  const kills = rounds('kills')
  const writers = await startWriters({ from, backstage, stage })
  for (let kill = 0; kill < kills; kill += 1) {
    await reaches(writers.acknowledged, rounds('writesPerKill'))
    await durable.killApplication()
    await durable.startApplication()
  }
  await writers.stop()
  const sum = await reckon(durable.adminUrl, stage.orgId)
  console.log(`Application killed ${kills} times: ${JSON.stringify(sum)}`)
  expect(sum).toMatchObject(nothing)
  expect(sum.acknowledged).toBeGreaterThanOrEqual(kills * rounds('writesPerKill'))
})

test('PostgreSQL is killed while eight people write: nothing acknowledged is lost or doubled', async ({
  durable,
  backstage,
  stage,
  from,
}) => {
  test.setTimeout(longTier ? 600_000 : 90_000)
  const crashes = rounds('crashes')
  const writers = await startWriters({ from, backstage, stage })
  for (let crash = 0; crash < crashes; crash += 1) {
    await reaches(writers.acknowledged, rounds('writesPerKill'))
    durable.killDatabase()
    await durable.startDatabase()
  }
  await reaches(writers.acknowledged, 10)
  await writers.stop()
  const sum = await reckon(durable.adminUrl, stage.orgId)
  console.log(`PostgreSQL killed ${crashes} times: ${JSON.stringify(sum)}`)
  expect(sum).toMatchObject(nothing)
})

// How much it is depends on the disk, so that it takes many tries.
if (longTier) {
  test('counting would notice a loss: without waiting for the disk something is lost', async ({
    durable,
    backstage,
    stage,
    from,
  }) => {
    test.setTimeout(600_000)
    // Before the disk is no longer waited for: what their forms stand on has to outlive the crashes.
    const writers = await startWriters({ from, backstage, stage })
    await query(durable.adminUrl, 'alter system set synchronous_commit = off')
    // The longest delay there is before what was acknowledged is written.
    await query(durable.adminUrl, "alter system set wal_writer_delay = '10s'")
    await query(durable.adminUrl, 'select pg_reload_conf()')
    for (let crash = 0; crash < rounds('crashes'); crash += 1) {
      await reaches(writers.acknowledged, 50)
      durable.killDatabase()
      await durable.startDatabase()
    }
    await writers.stop()
    const { lost } = await reckon(durable.adminUrl, stage.orgId)
    console.log(`PostgreSQL killed without waiting for the disk: ${lost} lost`)
    expect(lost).toBeGreaterThan(0)
  })
}

/** Waits until so many more were acknowledged. */
async function reaches(acknowledged: () => number, more: number): Promise<void> {
  const wanted = acknowledged() + more
  const deadline = Date.now() + 120_000
  while (acknowledged() < wanted) {
    if (Date.now() > deadline) throw new Error(`Only ${acknowledged()} of ${wanted} were answered`)
    await pause(20)
  }
}
