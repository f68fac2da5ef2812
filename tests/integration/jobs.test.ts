import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { within } from '@/lib/db/within'
import { claimJob, finishJob, keepClaim, maxAttempts, postponeJob } from '@/lib/jobs/claim'
import { drainNow } from '@/lib/jobs/drain'
import { handlers } from '@/lib/jobs/handlers'
import { enqueue } from '@/lib/jobs/queue'
import { scheduleUpkeep, upkeep } from '@/lib/jobs/upkeep'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { emptyTables, everyRow, query, testDatabase } from '../support/database'
import { marketer, organisation, seller } from '../support/people'

let mara: Viewer

beforeEach(async () => {
  await emptyTables()
  mara = await marketer(await organisation())
})

const queued = (count = 1) =>
  within(mara, async (tx) => {
    for (let n = 0; n < count; n += 1) await enqueue(tx, mara.orgId, 'upkeep', { n })
  })

const setBack = () => query(testDatabase().adminUrl, `update "Job" set "dueAt" = now()`)

describe('jobs', () => {
  test('are queued with the act that wants them, or not at all', async () => {
    const failed = within(mara, async (tx) => {
      await enqueue(tx, mara.orgId, 'upkeep', {})
      throw new Refusal('errors.missing')
    })
    await expect(failed).rejects.toThrow(Refusal)
    expect(await everyRow('Job')).toEqual([])
  })

  test('with eight workers at once, each job is claimed once', async () => {
    await queued(40)
    const claimed: string[] = []
    const worker = async () => {
      for (let job = await claimJob(); job; job = await claimJob()) claimed.push(job.id)
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    expect(claimed).toHaveLength(40)
    expect(new Set(claimed).size).toBe(40)
  })

  test('of a worker that died go on after its claim has run out', async () => {
    await queued()
    const first = await claimJob()
    expect(await claimJob()).toBeNull()
    await query(testDatabase().adminUrl, `update "Job" set "lockedUntil" = now() - interval '1 s'`)
    const second = await claimJob()
    expect(second?.id).toBe(first?.id)
    expect(second?.attempts).toBe(2)
    if (!first || !second) throw new Error('nothing was claimed')
    await expect(keepClaim(first)).rejects.toThrow('no longer ours')
    await finishJob(first)
    expect((await everyRow('Job'))[0]?.doneAt).toBeNull()
    await finishJob(second)
    expect((await everyRow('Job'))[0]?.doneAt).not.toBeNull()
  })

  test('that keep failing are set aside', async () => {
    await queued()
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await setBack()
      const job = await claimJob()
      if (!job) throw new Error(`attempt ${attempt} got nothing`)
      await postponeJob(job, new Error('not today'))
    }
    await setBack()
    expect(await claimJob()).toBeNull()
    expect((await everyRow('Job'))[0]).toMatchObject({ lastError: 'not today', doneAt: null })
  })

  test('find somebody who does them', async () => {
    await queued()
    expect(await drainNow()).toBe(1)
    expect((await everyRow('Job'))[0]?.doneAt).not.toBeNull()
    expect(Object.keys(handlers).sort()).toContain('upkeep')
  })
})

describe('the daily upkeep', () => {
  test('is queued once a day', async () => {
    await Promise.all([scheduleUpkeep(), scheduleUpkeep()])
    expect(await everyRow('Job')).toHaveLength(1)
  })

  test('counts people and lets go of what has expired', async () => {
    await seller(mara.orgId)
    const old = new Date(Date.now() - 3 * 86_400_000)
    await within(mara, (tx) =>
      tx.request.create({
        data: { id: randomUUID(), actorId: mara.id, act: 'x', payloadHash: 'x', createdAt: old },
      }),
    )
    await upkeep()
    expect(await everyRow('Request')).toEqual([])
    const [row] = await database().organisation.findMany({ select: { small: true } })
    expect(row?.small).toBe(true)
  })
})

describe('a demo company', () => {
  test('is removed with everything in it; a real one never', async () => {
    const demo = await organisation({ demo: true })
    const mira = await marketer(demo, { name: 'Mira' })
    const removal = (viewer: Viewer) =>
      within(viewer, (tx) => enqueue(tx, viewer.orgId, 'organisation.remove', {}))
    await removal(mira)
    await removal(mara)
    await drainNow()
    for (const table of ['Organisation', 'Membership', 'User', 'Login', 'Stage']) {
      const left = await everyRow(table)
      expect(left.length, table).toBeGreaterThan(0)
      expect(
        left.filter((row) => row.orgId === demo || row.id === demo),
        table,
      ).toEqual([])
    }
    expect(await everyRow('User')).toHaveLength(1)
  })
})

afterEach(async () => {
  await query(testDatabase().adminUrl, `delete from "Job"`)
})
