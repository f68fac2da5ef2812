import { beforeAll, expect, test } from 'vitest'
import { type HistoryContext, historyOf, type LeadHistory } from '@/lib/imports/history'
import { midnightsIn } from '@/lib/imports/midnights'
import { parsed, tableOf } from './maven'
import { usualStages } from './stages'

const context: HistoryContext = {
  stages: usualStages,
  midnight: midnightsIn('Europe/Vienna'),
  unknownAt: new Date('2026-11-23T12:00:00Z'),
}

let histories: LeadHistory[]

beforeAll(async () => {
  histories = parsed(await tableOf('sales_pipeline.csv')).flatMap(({ record, target }) => {
    if (!target) return []
    const stage = usualStages.find(({ id }) => 'stageId' in target && id === target.stageId)
    const standing = 'exit' in target ? target : stage && { stage }
    return standing ? [historyOf(standing, record, context)] : []
  })
})

test('count by standing, none in an impossible order', () => {
  const counts: Record<string, number> = {}
  for (const { outcome, stageId } of histories)
    counts[outcome ?? stageId] = (counts[outcome ?? stageId] ?? 0) + 1
  expect(counts).toEqual({
    WON: 4238,
    LOST: 2473,
    opportunity: 1589,
    sql: 500,
  })
  expect(histories.filter(({ outOfOrder }) => outOfOrder)).toEqual([])
  expect(histories.filter(({ dateUnknown }) => dateUnknown)).toHaveLength(500)
})

test('closed-only median from engagement to close is 45 days', () => {
  const days = histories
    .flatMap(({ opportunity }) => {
      const { openedAt, closedAt } = opportunity ?? {}
      return openedAt && closedAt
        ? [Math.round((closedAt.getTime() - openedAt.getTime()) / 86_400_000)]
        : []
    })
    .sort((a, b) => a - b)
  expect(days).toHaveLength(6711)
  expect(days[3355]).toBe(45)
})
