import { beforeEach, describe, expect, test } from 'vitest'
import { activityPage } from '@/lib/activity/queries'
import { record } from '@/lib/activity/record'
import { within, withinAt } from '@/lib/db/within'
import { homePage } from '@/lib/home/queries'
import type { Viewer } from '@/lib/viewer'
import { emptyTables } from '../support/database'
import { guest, leader, marketer, organisation, seller } from '../support/people'

let mara: Viewer
let sven: Viewer

beforeEach(async () => {
  await emptyTables()
  const orgId = await organisation()
  mara = await marketer(orgId)
  sven = await seller(orgId)
})

type Fields = { salesOwnerId?: string; nextStepOn?: Date; state?: string; name?: string }

/** A lead as its table holds it; what the home page shows of it is what is tested here. */
async function lead(fields: Fields = {}): Promise<string> {
  return within(mara, async (tx) => {
    const stage = await tx.stage.findFirst({ where: { kind: 'SQL' }, select: { id: true } })
    const source = await tx.source.findFirst({ select: { id: true } })
    const row = await tx.lead.create({
      data: {
        name: 'Molkerei Hausruck',
        nameFolded: 'molkerei hausruck',
        sourceId: source?.id ?? '',
        stageId: stage?.id ?? '',
        legalBasis: 'CONSENT',
        state: 'OPEN',
        enteredAt: tx.now,
        createdAt: tx.now,
        ...fields,
      },
      select: { id: true },
    })
    return row.id
  })
}

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000)

describe('the home page', () => {
  test('lists one’s own open leads that are due, overdue first, and nobody else’s', async () => {
    const soon = await lead({ salesOwnerId: sven.id, nextStepOn: daysFromNow(3) })
    const late = await lead({ salesOwnerId: sven.id, nextStepOn: daysFromNow(-3) })
    await lead({ salesOwnerId: sven.id, nextStepOn: daysFromNow(30) })
    await lead({ salesOwnerId: sven.id, nextStepOn: daysFromNow(-3), state: 'LOST' })
    await lead({ nextStepOn: daysFromNow(-3) })
    const { waiting, empty } = await homePage(sven)
    expect(waiting.rows.map((row) => row.lead.id)).toEqual([late, soon])
    expect(waiting.count).toBe(2)
    expect(empty).toBe(false)
    expect((await homePage(mara)).waiting.count).toBe(0)
  })

  test('tells each side what the other one did, and leadership both in the fixed order', async () => {
    const id = await lead()
    for (const viewer of [mara, sven]) {
      await within(viewer, (tx) => record(tx, viewer, 'lead.created', id, { stageId: id }))
    }
    const sides = async (viewer: Viewer) => (await homePage(viewer)).news.map(({ side }) => side)
    expect(await sides(sven)).toEqual(['MARKETING'])
    expect(await sides(mara)).toEqual(['SALES'])
    const lena = await leader(mara.orgId)
    expect(await sides(lena)).toEqual(lena.organisation.order)
    const [news] = (await homePage(sven)).news
    expect(news?.topics.map(({ topic, entries }) => [topic, entries.length])).toEqual([['lead', 1]])
  })

  test('leaves out what is older than seven days', async () => {
    const id = await lead()
    const before = daysFromNow(-8)
    await withinAt(mara, before, (tx) => record(tx, mara, 'lead.created', id, { stageId: id }))
    expect((await homePage(sven)).news[0]?.topics).toEqual([])
  })

  test('tells a guest nothing of the funnel', async () => {
    await lead()
    expect((await homePage(await guest(mara.orgId))).news).toEqual([])
  })
})

describe('the activity page', () => {
  test('pages by key through everything, newest first, without a gap or a double', async () => {
    const id = await lead()
    for (let n = 0; n < 120; n += 1) {
      await within(mara, (tx) => record(tx, mara, 'lead.changed', id, { fields: ['name'] }))
    }
    const seen: string[] = []
    let before: string | undefined
    do {
      const page = await activityPage(sven, { before })
      seen.push(...page.entries.map((entry) => entry.id))
      before = page.older
    } while (before)
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
    expect(seen).toEqual(seen.toSorted().toReversed())
  })

  test('filters by department and by topic', async () => {
    const id = await lead()
    await within(mara, (tx) => record(tx, mara, 'lead.created', id, { stageId: id }))
    await within(sven, (tx) => record(tx, sven, 'person.reactivated', sven.id, {}))
    const names = async (filter: Parameters<typeof activityPage>[1]) =>
      (await activityPage(mara, filter)).entries.map((entry) => entry.name)
    expect(await names({ department: 'SALES' })).toEqual(['person.reactivated'])
    expect(await names({ topic: 'lead' })).toEqual(['lead.created'])
    expect(await names({ topic: 'import' })).toEqual([])
  })

  test('is not for guests', async () => {
    await expect(activityPage(await guest(mara.orgId), {})).rejects.toThrow('people.notAllowed')
  })
})
