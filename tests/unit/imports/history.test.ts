import { expect, test } from 'vitest'
import type { StageKind } from '@/lib/funnel/stages'
import { historyOf, type KnownDays, type Standing } from '@/lib/imports/history'
import { midnightsIn } from '@/lib/imports/midnights'
import { usualStage, usualStages } from './stages'

const imported = new Date('2026-11-23T12:00:00Z')
const midnight = midnightsIn('Europe/Vienna')
const context = { stages: usualStages, midnight, unknownAt: imported }

function history(standing: Standing, days: KnownDays) {
  return historyOf(standing, days, context)
}

function shown(standing: Standing, days: KnownDays): string[] {
  return history(standing, days).events.map(
    ({ kind, at, imputed, dateUnknown, outOfOrder }) =>
      `${kind} ${at.toISOString().slice(0, 16)}${imputed ? ' imputed' : ''}${dateUnknown ? ' unknown' : ''}${outOfOrder ? ' disordered' : ''}`,
  )
}

function inStage(kind: StageKind): Standing {
  return { stage: usualStage(kind) }
}

test('Prospecting: in SQL on an unknown day, lower kinds imputed', () => {
  expect(shown(inStage('SQL'), {})).toEqual([
    'INQUIRY 2026-11-23T12:00 imputed unknown',
    'MQL 2026-11-23T12:00 imputed unknown',
    'SAL 2026-11-23T12:00 imputed unknown',
    'SQL 2026-11-23T12:00 unknown',
  ])
  expect(history(inStage('SQL'), {})).toMatchObject({
    openedAt: imported,
    closedAt: null,
    outcome: null,
    stageId: 'sql',
    dateUnknown: true,
    opportunity: null,
  })
})

test('Engaging: an opportunity since its day, lower kinds imputed at the same instant', () => {
  expect(shown(inStage('OPPORTUNITY'), { engagedOn: '2016-10-20' })).toEqual([
    'INQUIRY 2016-10-19T22:00 imputed',
    'MQL 2016-10-19T22:00 imputed',
    'SAL 2016-10-19T22:00 imputed',
    'SQL 2016-10-19T22:00 imputed',
    'OPPORTUNITY 2016-10-19T22:00',
  ])
  expect(history(inStage('OPPORTUNITY'), { engagedOn: '2016-10-20' })).toMatchObject({
    openedAt: midnight('2016-10-20'),
    enteredAt: midnight('2016-10-20'),
    dateUnknown: false,
    opportunity: { openedAt: midnight('2016-10-20'), closedAt: null, result: null },
  })
})

test('Won: an opportunity since engagement, won when closed', () => {
  const days = { engagedOn: '2016-10-20', closedOn: '2017-03-01' }
  expect(shown(inStage('WON'), days).slice(-2)).toEqual([
    'OPPORTUNITY 2016-10-19T22:00',
    'WON 2017-02-28T23:00',
  ])
  expect(history(inStage('WON'), days)).toMatchObject({
    closedAt: midnight('2017-03-01'),
    outcome: 'WON',
    stageId: 'won',
    opportunity: { result: 'WON', closedAt: midnight('2017-03-01') },
  })
})

test('Lost: left the funnel when closed, from where it stood', () => {
  const days = { engagedOn: '2016-10-20', closedOn: '2017-03-01' }
  expect(shown({ exit: 'LOST' }, days).slice(-2)).toEqual([
    'OPPORTUNITY 2016-10-19T22:00',
    'LOST 2017-02-28T23:00',
  ])
  expect(history({ exit: 'LOST' }, days)).toMatchObject({
    closedAt: midnight('2017-03-01'),
    outcome: 'LOST',
    stageId: 'opportunity',
    opportunity: { result: 'LOST' },
  })
})

test('won before it began: kept, marked, later dates not shifted', () => {
  const days = { engagedOn: '2017-03-01', closedOn: '2017-02-27' }
  expect(shown(inStage('WON'), days).slice(-2)).toEqual([
    'OPPORTUNITY 2017-02-28T23:00',
    'WON 2017-02-26T23:00 disordered',
  ])
  expect(history(inStage('WON'), days)).toMatchObject({
    outOfOrder: true,
    openedAt: midnight('2017-02-27'),
  })
})

test('on the same day is no disorder', () => {
  const days = { engagedOn: '2017-03-01', closedOn: '2017-03-01' }
  expect(history(inStage('WON'), days).outOfOrder).toBe(false)
})

test('closed without any other date: all lower kinds imputed then', () => {
  expect(shown(inStage('WON'), { closedOn: '2017-03-01' })).toHaveLength(6)
  expect(shown(inStage('WON'), { closedOn: '2017-03-01' })[4]).toBe(
    'OPPORTUNITY 2017-02-28T23:00 imputed',
  )
})

test('entered on a day, standing in a stage since an unknown one', () => {
  expect(shown(inStage('MQL'), { enteredOn: '2026-11-03' })).toEqual([
    'INQUIRY 2026-11-02T23:00',
    'MQL 2026-11-02T23:00 unknown',
  ])
  expect(shown(inStage('INQUIRY'), { enteredOn: '2026-11-03' })).toEqual([
    'INQUIRY 2026-11-02T23:00',
  ])
})

test('an exit nothing is known of begins in the lowest stage', () => {
  expect(shown({ exit: 'RECYCLED' }, {})).toEqual([
    'INQUIRY 2026-11-23T12:00 unknown',
    'RECYCLED 2026-11-23T12:00 unknown',
  ])
  expect(history({ exit: 'RECYCLED' }, {})).toMatchObject({ stageId: 'inquiry', opportunity: null })
})

test('imputed kinds the organisation has no stage for carry none', () => {
  const few = usualStages.filter(({ kind }) => kind === 'MQL' || kind === 'WON')
  const won = few.find(({ kind }) => kind === 'WON')
  if (!won) throw new Error('no stage')
  const { events } = historyOf(
    { stage: won },
    { closedOn: '2017-03-01' },
    { ...context, stages: few },
  )
  expect(events.map(({ kind, stageId }) => [kind, stageId])).toEqual([
    ['INQUIRY', null],
    ['MQL', 'mql'],
    ['SAL', null],
    ['SQL', null],
    ['OPPORTUNITY', null],
    ['WON', 'won'],
  ])
})

test('opened before the file is complete', () => {
  const complete = { ...context, completeFrom: '2017-01-01' }
  const standing = inStage('OPPORTUNITY')
  expect(historyOf(standing, { engagedOn: '2016-12-31' }, complete).beforeRecordStart).toBe(true)
  expect(historyOf(standing, { engagedOn: '2017-01-01' }, complete).beforeRecordStart).toBe(false)
})

test.each([
  ['Europe/Vienna', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Vienna', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
  ['Pacific/Auckland', '2026-01-01', '2025-12-31T11:00:00.000Z'],
])('in %s %s begins at %s', (zone, day, instant) => {
  expect(midnightsIn(zone)(day).toISOString()).toBe(instant)
})
