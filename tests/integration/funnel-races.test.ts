import fc from 'fast-check'
import { expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { endLead } from '@/lib/funnel/commands/end-lead'
import { moveLead, reopenLead } from '@/lib/funnel/commands/move-lead'
import { takeBackStep } from '@/lib/funnel/commands/take-back-step'
import { inForce, reachOf } from '@/lib/funnel/passes'
import { asOneOf, exits, stageKinds } from '@/lib/funnel/stages'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { eventsOf, funnelOf, lead, stored } from '@/tests/support/funnel'
import { marketer, organisation, seller } from '@/tests/support/people'
import { rounds } from '@/tests/support/rounds'

test('two people move one lead at the same moment: one wins, the other is told who, where and when', async () => {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  const mona = await marketer(orgId, { name: 'Mona' })
  const funnel = await funnelOf(mara)
  for (let round = 0; round < rounds('movesOfOneLead'); round += 1) {
    const { id } = await lead(mara, { company: `Unternehmen ${round}`, kind: 'MQL' })
    const results = await Promise.allSettled([
      moveLead(mara, { leadId: id, toStageId: funnel.stage('SAL'), version: 1 }),
      moveLead(mona, { leadId: id, toStageId: funnel.stage('SQL'), version: 1 }),
    ])
    const won = results.findIndex(({ status }) => status === 'fulfilled')
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(refusalOf(results)).toMatchObject({
      reason: 'funnel.movedOn',
      values: {
        person: won === 0 ? 'Mara' : 'Mona',
        stage: won === 0 ? 'Angenommen' : 'SQL',
        at: expect.stringMatching(/\d\d:\d\d/),
      },
    })
    expect((await stored(mara, id)).stage.kind).toBe(won === 0 ? 'SAL' : 'SQL')
    expect((await eventsOf(mara, id)).map(({ name }) => name)).toEqual([
      'lead.created',
      'lead.moved',
    ])
  }
}, 300_000)

test('of twenty who end or move one lead at once exactly one does', async () => {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  const funnel = await funnelOf(mara)
  for (let round = 0; round < rounds('contestsOfTwenty'); round += 1) {
    const { id } = await lead(mara, { company: `Unternehmen ${round}`, kind: 'MQL' })
    const tries = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? moveLead(mara, { leadId: id, toStageId: funnel.stage('SAL'), version: 1 })
        : endLead(mara, {
            leadId: id,
            exit: 'REJECTED',
            reasonId: funnel.reason('REJECTED'),
            version: 1,
          }),
    )
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const told = results.filter((result) => result.status === 'rejected')
    expect(told.every(({ reason }) => /^funnel\.(moved|ended)On$/.test(reason.reason))).toBe(true)
    expect(await eventsOf(mara, id)).toHaveLength(2)
    expect((await stored(mara, id)).stageEvents).toHaveLength(3)
  }
}, 300_000)

function refusalOf(results: PromiseSettledResult<unknown>[]): unknown {
  return results.find((result) => result.status === 'rejected')?.reason
}

type Act = 'move' | 'end' | 'reopen' | 'back'
type Step = { act: Act; place: number; bySales: boolean }

const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Act[]>('move', 'move', 'move', 'end', 'reopen', 'back'),
    place: fc.nat(5),
    bySales: fc.boolean(),
  }),
  { minLength: 5, maxLength: 30 },
)

test('whatever people do to a lead, its rows agree with each other', async () => {
  const orgId = await organisation()
  const people = [await marketer(orgId), await seller(orgId)] as const
  const funnel = await funnelOf(people[0])
  const run = async ({ act, place, bySales }: Step, leadId: string) => {
    const who = bySales ? people[1] : people[0]
    const { version } = await stored(who, leadId)
    const kind = stageKinds[place] ?? 'MQL'
    const exit = exits[place] ?? 'LOST'
    const to = { leadId, toStageId: funnel.stage(kind), version }
    const acts = {
      move: () => moveLead(who, to),
      end: () => endLead(who, { leadId, exit, reasonId: funnel.reason(exit), version }),
      reopen: () => reopenLead(who, to),
      back: () => takeBackStep(who, { leadId, version }),
    }
    return acts[act]().catch(refusedOrThrown)
  }
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const { id } = await lead(people[0])
      for (const step of sequence) await run(step, id)
      await checkLead(people[0], id)
    }),
    { numRuns: rounds('sequencesOfActs') },
  )
}, 600_000)

function refusedOrThrown(error: unknown) {
  if (!(error instanceof Refusal)) throw error
}

async function checkLead(viewer: Viewer, id: string) {
  const row = await stored(viewer, id)
  const newest = row.passes.at(-1)
  expect(row.passes.map(({ passNo }) => passNo)).toEqual(row.passes.map((_, index) => index + 1))
  expect(row.passNo).toBe(row.passes.length)
  expect(newest?.outcome ?? 'OPEN').toBe(row.state)
  expect(newest?.closedAt === null).toBe(row.state === 'OPEN')
  for (const pass of row.passes.slice(0, -1)) expect(exits).toContain(pass.outcome)
  for (const { passNo } of row.passes) {
    const lines = inForce(row.stageEvents.filter(({ pass }) => pass.passNo === passNo))
    const kinds = lines.map(({ kind }) => ({ kind: asOneOf([...stageKinds, ...exits], kind) }))
    const reached = new Set(lines.map(({ kind }) => kind))
    expect(reachOf(kinds).every((kind) => reached.has(kind))).toBe(true)
  }
  const last = inForce(row.stageEvents.filter(({ pass }) => pass.passNo === row.passNo)).at(-1)
  expect(last?.kind).toBe(row.state === 'OPEN' ? row.stage.kind : row.state)
  const open = row.opportunities.filter(({ closedAt }) => closedAt === null)
  expect(open.length).toBeLessThanOrEqual(row.state === 'OPEN' ? 1 : 0)
  const written = await within(viewer, (tx) => tx.event.count({ where: { subjectId: id } }))
  expect(written).toBe(row.stageVersion)
}
