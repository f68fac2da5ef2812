import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { record } from '@/lib/activity/record'
import { within, withinAt } from '@/lib/db/within'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { checksums, emptyTables, everyRow, query, testDatabase } from '../support/database'
import { marketer, organisation } from '../support/people'

let mara: Viewer

beforeEach(async () => {
  await emptyTables()
  mara = await marketer(await organisation())
})

describe('within', () => {
  test('takes the time from PostgreSQL, once', async () => {
    const [first, second] = await within(mara, async (tx) => {
      const before = tx.now
      await tx.$queryRaw`select 1`
      return [before, tx.now]
    })
    expect(first).toBe(second)
    const [row] = await query(testDatabase().adminUrl, 'select clock_timestamp() as now')
    expect(Math.abs(Number(row?.now) - Number(first))).toBeLessThan(5_000)
  })

  test('takes a stated time for tests and the demo company', async () => {
    const at = new Date('2026-03-04T09:00:00Z')
    expect(await withinAt(mara, at, async (tx) => tx.now)).toEqual(at)
  })

  test('keeps the times of transactions that run side by side apart', async () => {
    const times = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)))
    const seen = await Promise.all(
      times.map((at) =>
        withinAt(mara, at, async (tx) => {
          await tx.$queryRaw`select 1`
          return tx.now
        }),
      ),
    )
    expect(seen).toEqual(times)
  })

  test('leaves nothing behind when the work throws', async () => {
    const before = await checksums()
    const failed = within(mara, async (tx) => {
      await record(tx, mara, 'person.reactivated', mara.id, {})
      throw new Refusal('errors.missing')
    })
    await expect(failed).rejects.toThrow(Refusal)
    expect(await checksums()).toEqual(before)
  })
})

describe('request ids', () => {
  const act = (viewer: Viewer) =>
    within(viewer, async (tx) => {
      await record(tx, viewer, 'person.reactivated', viewer.id, {})
      return { answer: randomUUID() }
    })
  const ticket = () => ({ id: randomUUID(), act: 'test', payloadHash: 'same' })

  test('ten equal posts at once have one effect and ten equal answers', async () => {
    const viewer = { ...mara, request: ticket() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => act(viewer)))
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1)
    expect(await everyRow('Event')).toHaveLength(1)
  })

  test('the same id with another content or from another person is refused', async () => {
    const request = ticket()
    await act({ ...mara, request })
    const other = act({ ...mara, request: { ...request, payloadHash: 'other' } })
    await expect(other).rejects.toThrow('errors.requestReused')
    const mats = await marketer(mara.orgId, { name: 'Mats' })
    await expect(act({ ...mats, request })).rejects.toThrow('errors.requestReused')
    expect(await everyRow('Event')).toHaveLength(1)
  })

  test('a refused act leaves its id free', async () => {
    const viewer = { ...mara, request: ticket() }
    const refused = within(viewer, async () => {
      throw new Refusal('errors.missing')
    })
    await expect(refused).rejects.toThrow(Refusal)
    expect(await act(viewer)).toHaveProperty('answer')
  })
})
