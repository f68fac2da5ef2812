import { expect, test } from 'vitest'
import { exits, type StageKind, stageKinds } from '@/lib/funnel/stages'
import { readChoice } from '@/scripts/bench/choice'
import type { Place } from '@/scripts/bench/data/place'
import { idAt } from '@/scripts/bench/data/random'
import { storyOf } from '@/scripts/bench/data/story'
import { formOf } from '@/scripts/bench/form'
import { measure, type Task } from '@/scripts/bench/measure'
import { figureTable, verdicts } from '@/scripts/bench/report'
import { spreadOf } from '@/scripts/bench/statistics'
import { scriptsOf } from '@/scripts/bench/weight'

test('median and 95th percentile are values that occurred', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(spreadOf(values)).toEqual({ median: 50, p95: 95 })
  expect(spreadOf([7])).toEqual({ median: 7, p95: 7 })
  expect(() => spreadOf([])).toThrow('Nothing was measured')
})

test('sizes are chosen by name, unknown ones refused', () => {
  expect(readChoice([]).sizes.map(({ leads }) => leads)).toEqual([1_000, 100_000])
  expect(readChoice(['--size=small']).sizes).toHaveLength(1)
  expect(() => readChoice(['--size=huge'])).toThrow()
  expect(() => readChoice(['--open=101'])).toThrow()
})

test('the form with the wanted fields is found, with what a browser would send', () => {
  const html = `<form><input name="q"/></form><form>
    <input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>
    <select name="toStageId"><option value="x"></option></select>
    <input type="radio" name="side" value="m"/><input type="radio" name="side" checked="" value="s"/>
    <input name="leadId" value="1"/><button name="go" value="1"></button></form>`
  expect([...formOf(html, ['leadId', 'toStageId'])]).toEqual([
    ['$ACTION_1:0', '{"id":"a&b"}'],
    ['toStageId', ''],
    ['side', 's'],
    ['leadId', '1'],
  ])
  expect(() => formOf(html, ['missing'])).toThrow('no form')
})

test('script of a page: every chunk once, without those for old browsers', () => {
  const html = `<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>
    <script src="/_next/static/chunks/a.js" async=""></script>
    <script src="/_next/static/chunks/old.js" noModule=""></script>
    <script>self.push("[\\"/_next/static/chunks/b-1_.js\\"]")</script>`
  expect(scriptsOf(html)).toEqual(['/_next/static/chunks/a.js', '/_next/static/chunks/b-1_.js'])
})

test('every task is done as often as asked, and the table sets page beside driver', async () => {
  const calls = { page: 0, raw: 0, empty: 0 }
  const task = (kind: keyof typeof calls, size: Task['size']): Task => ({
    figure: kind === 'empty' ? 'empty page' : 'board',
    size,
    kind,
    once: async () => {
      calls[kind] += 1
    },
  })
  const sizes = ['small', 'large'] as const
  const kinds = ['page', 'raw', 'empty'] as const
  const measured = await measure(
    sizes.flatMap((size) => kinds.map((kind) => task(kind, size))),
    4,
  )
  // Warm-up, one by one, and per batch a warm-up of sixteen before the one that counts.
  expect(calls.page).toBe(2 * (4 + 4 + 4 * (16 + 1)))
  const [head = '', small = '', large = ''] = figureTable(measured).split('\n')
  expect(head).toContain('median')
  expect(small).toMatch(/^board +1,000 /)
  expect(large).toMatch(/^board +100,000 /)
  expect(verdicts(measured)).toHaveLength(3)
})

const id = '0199b7a0-0000-7000-8000-000000000000'
const place: Place = {
  orgId: id,
  now: Date.UTC(2026, 10, 23),
  leads: 500,
  openPercent: 50,
  stages: { INQUIRY: id, MQL: id, SAL: id, SQL: id, OPPORTUNITY: id, WON: id },
  sources: [id],
  reasons: { REJECTED: [id], DISQUALIFIED: [id], RECYCLED: [id], LOST: [id], NO_DECISION: [id] },
  marketing: [id],
  sales: [id],
  products: [id],
}

test('stories of leads are possible ones: in order, in the past, ended by their exit', () => {
  const isStage = (kind: string): kind is StageKind => stageKinds.some((known) => known === kind)
  const stories = Array.from({ length: 500 }, (_, number) => storyOf(place, number))
  for (const { state, reached, passes } of stories) {
    const lines = passes.flatMap((pass) => pass.lines)
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b))
    expect(lines.at(-1)?.at).toBeLessThanOrEqual(place.now)
    const last = passes.at(-1)?.lines ?? []
    expect(last.findLast(({ kind }) => isStage(kind))?.kind).toBe(reached)
    expect(exits.some((exit) => exit === last.at(-1)?.kind)).toBe(!['OPEN', 'WON'].includes(state))
  }
  const ids = stories.flatMap(({ passes }) => passes.flatMap(({ lines }) => lines.map((l) => l.id)))
  expect(new Set(ids).size).toBe(ids.length)
  const open = stories.filter(({ state }) => state === 'OPEN').length
  expect(open).toBeGreaterThan(200)
  expect(open).toBeLessThan(300)
})

test('ids are UUIDs in the order of their instants', () => {
  expect(idAt(Date.UTC(2026, 0, 1), 1, 5)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7001-8000-000000000005$/,
  )
  expect(idAt(1, 1, 2) < idAt(2, 1, 1)).toBe(true)
})
