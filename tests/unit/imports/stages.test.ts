import { expect, test } from 'vitest'
import { proposeStages, stageTargets, unmappedStages } from '@/lib/imports/stages'
import { usualStages } from './stages'

function targetOf(value: string, stages = usualStages) {
  return proposeStages(new Map([[value, 1]]), stages)[0]?.target
}

test.each([
  ['Anfrage', { stageId: 'inquiry' }],
  ['MQL', { stageId: 'mql' }],
  ['vom Vertrieb angenommen', { stageId: 'sal' }],
  ['PROSPECTING', { stageId: 'sql' }],
  ['Engaging', { stageId: 'opportunity' }],
  ['Angebot gelegt', { stageId: 'opportunity' }],
  ['Closed Won', { stageId: 'won' }],
  ['gewonnen', { stageId: 'won' }],
  ['Closed Lost', { exit: 'LOST' }],
  ['verloren', { exit: 'LOST' }],
  ['Wiedervorlage', { exit: 'RECYCLED' }],
  ['no-decision', { exit: 'NO_DECISION' }],
  ['Abgelehnt', { exit: 'REJECTED' }],
  ['Disqualifiziert', { exit: 'DISQUALIFIED' }],
  ['', { stageId: 'inquiry' }],
  ['Warteschleife Süd', null],
])('%j goes to %j', (value, target) => {
  expect(targetOf(value)).toEqual(target)
})

test("the organisation's own names come first", () => {
  const own = [
    ...usualStages,
    {
      id: 'offer',
      kind: 'OPPORTUNITY' as const,
      nameDe: 'Lost in Angebot',
      nameEn: 'Won',
      position: 9,
    },
  ]
  expect(targetOf('lost in angebot', own)).toEqual({ stageId: 'offer' })
  const renamed = own.filter(({ kind }) => kind !== 'WON')
  expect(targetOf('Won', renamed)).toEqual({ stageId: 'offer' })
})

test('a kind the organisation leaves out has no target', () => {
  expect(
    targetOf(
      'Prospecting',
      usualStages.filter(({ kind }) => kind !== 'SQL'),
    ),
  ).toBeNull()
})

test('values without a target are listed, with their rows, and have none when read', () => {
  const proposals = proposeStages(
    new Map([
      ['Won', 2],
      ['Schwebe', 7],
    ]),
    usualStages,
  )
  expect(unmappedStages(proposals)).toEqual([{ value: 'Schwebe', rows: 7, target: null }])
  expect([...stageTargets(proposals)]).toEqual([['won', { stageId: 'won' }]])
})
