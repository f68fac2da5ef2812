import { expect, test } from 'vitest'
import { midnightsIn } from '@/lib/imports/midnights'
import type { ImportMode } from '@/lib/imports/plan'
import { freshContext } from '@/lib/imports/planning/context'
import { planChunk, planLeads } from '@/lib/imports/planning/plan-chunk'
import type { ParsedRow } from '@/lib/imports/rows'
import { usualStages } from './stages'

function context(mode: ImportMode = 'BOTH', create: ('companies' | 'contacts')[] = []) {
  return freshContext({
    mode,
    namesInFiles: new Set(['gnas']),
    sources: new Map([['messe', 'fair']]),
    settled: {
      tables: [],
      stages: [],
      owners: [['salesOwner:ada', 'ada-id']],
      sourceId: 'import',
      legalBasis: 'UNRECORDED',
      completeFrom: null,
      create,
    },
    history: {
      stages: usualStages,
      midnight: midnightsIn('Europe/Vienna'),
      unknownAt: new Date('2026-11-23T12:00:00Z'),
    },
  })
}

function row(line: number, record: Record<string, string>): ParsedRow {
  return { line, record, target: null, problems: [], hash: JSON.stringify(record) }
}

const codes = (plans: { outcome: string; problems: { code: string }[] }[]) =>
  plans.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)])

test('a company twice: the same again is the same, other values are nobody’s to decide', () => {
  const rows = [
    row(2, { name: 'Almtal', sector: 'Food' }),
    row(3, { name: 'Almtal' }),
    row(4, { name: 'ALMTAL', sector: 'Food' }),
    row(5, { name: 'Almtal', sector: 'Energy' }),
  ]
  expect(codes(planChunk('companies', rows, context()))).toEqual([
    ['CREATED'],
    ['SAME'],
    ['REJECTED', 'row.twice'],
    ['REJECTED', 'row.twice'],
  ])
})

test('parents: in the files, made if allowed, never oneself', () => {
  const rows = [
    row(2, { name: 'Almtal', parent: 'Gnas' }),
    row(3, { name: 'Rannburg', parent: 'Nirgends' }),
    row(4, { name: 'Hausruck', parent: 'hausruck' }),
  ]
  expect(codes(planChunk('companies', rows, context()))).toEqual([
    ['CREATED'],
    ['REJECTED', 'row.noSuchName'],
    ['REJECTED', 'row.ownParent'],
  ])
  expect(codes(planChunk('companies', rows.slice(0, 2), context('BOTH', ['companies'])))).toEqual([
    ['CREATED'],
    ['CREATED'],
  ])
  const strict = context('UPDATE', ['companies'])
  expect(codes(planChunk('companies', rows.slice(1, 2), strict))).toEqual([
    ['REJECTED', 'row.noSuchName'],
  ])
})

test('contacts are the same by address, else by name within one company', () => {
  const known = context('BOTH', ['companies'])
  const plans = planChunk(
    'contacts',
    [
      row(2, { name: 'Ada Berg', email: 'ada@almtal.example', company: 'Almtal' }),
      row(3, { firstName: 'Ada', lastName: 'Berg', company: 'Almtal' }),
      row(4, { name: 'A. Berg', email: 'ADA@almtal.example' }),
      row(5, { name: 'Ada Berg', company: 'Gnas' }),
      row(6, { name: 'Ada Berg', email: 'other@almtal.example', company: 'Almtal' }),
    ],
    known,
  )
  expect(codes(plans)).toEqual([
    ['CREATED'],
    ['SAME'],
    ['REJECTED', 'row.twice'],
    ['CREATED'],
    ['CREATED'],
  ])
  expect([...known.missing.companies]).toEqual([
    ['Almtal', 1],
    ['Gnas', 1],
  ])
})

test('leads: owners and sources by name, what is missing is said, what is unknown is remarked on', () => {
  const plans = planLeads(
    [
      row(2, { externalId: 'A1', salesOwner: 'Ada', source: 'Messe' }),
      row(3, { externalId: 'A2', source: 'Zuruf' }),
      row(4, { externalId: 'A3', company: 'Almtal' }),
    ],
    context(),
  )
  expect(plans[0]?.slot?.values).toMatchObject({ salesOwner: 'ada-id', source: 'fair' })
  expect(codes(plans)).toEqual([
    ['CREATED', 'history.dateUnknown'],
    ['CREATED', 'source.unknown', 'history.dateUnknown'],
    ['REJECTED', 'row.noSuchName'],
  ])
})

test('a lead that stands elsewhere by now stays there', () => {
  const known = context()
  known.shelves.opportunities.set('id:A1', {
    id: 'lead',
    version: 3,
    values: { value: '5' },
    standing: 'stage:won',
  })
  const moved = { ...row(2, { externalId: 'A1', value: '5' }), target: { stageId: 'mql' } }
  expect(codes(planLeads([moved], known))).toEqual([['SAME', 'row.standsElsewhere']])
})
