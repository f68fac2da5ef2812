import { describe, expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { endLead } from '@/lib/funnel/commands/end-lead'
import { moveLead } from '@/lib/funnel/commands/move-lead'
import {
  type LeadListView,
  leadFiltersSchema,
  leadListSchema,
  leadSorts,
} from '@/lib/funnel/filters'
import { cardsPerColumn, funnelBoard } from '@/lib/funnel/queries/board'
import { leadPage } from '@/lib/funnel/queries/lead-page'
import { type LeadListPage, leadList, leadsPerPage } from '@/lib/funnel/queries/list'
import type { Viewer } from '@/lib/viewer'
import { funnelOf, lead } from '@/tests/support/funnel'
import { importLeads } from '@/tests/support/imported-leads'
import { guest, leader, marketer, organisation, reader, seller } from '@/tests/support/people'

const day = 86_400_000

async function company() {
  const orgId = await organisation()
  const mara = await marketer(orgId)
  return { orgId, mara, sven: await seller(orgId), funnel: await funnelOf(mara) }
}

const ago = (viewer: Viewer, days: number): Viewer => ({
  ...viewer,
  at: new Date(Date.now() - days * day),
})
const filters = (query: object = {}) => leadFiltersSchema.parse(query)

describe('the board', () => {
  test('counts and sums everything that is open and shows the newest cards', async () => {
    const { mara, sven, funnel } = await company()
    await importLeads(mara, cardsPerColumn + 3, (index) => ({
      name: `Firma ${index}`,
      value: '10.10',
      enteredAt: new Date(Date.now() - (28 - index) * day),
    }))
    const { id } = await lead(sven, { kind: 'SAL', value: '5' })
    await endLead(sven, { leadId: id, exit: 'LOST', reasonId: funnel.reason('LOST'), version: 1 })
    const { columns, ended } = await funnelBoard(mara, filters())
    const [first] = columns
    expect(columns.map(({ stage, count }) => [stage.kind, count])).toEqual([
      ['INQUIRY', cardsPerColumn + 3],
      ['MQL', 0],
      ['SAL', 0],
      ['SQL', 0],
      ['OPPORTUNITY', 0],
    ])
    expect(first).toMatchObject({ sum: '282.80', old: 22 })
    expect(first?.cards.map(({ name }) => name).slice(0, 2)).toEqual(['Firma 27', 'Firma 26'])
    expect(first?.cards).toHaveLength(cardsPerColumn)
    expect(ended).toEqual([{ state: 'LOST', count: 1 }])
  })

  test.each([
    [{ mine: '1' }, ['Meine']],
    [{ old: '1' }, ['Alte']],
    [{ name: 'ALT' }, ['Alte']],
    [{ name: 'MÖ' }, ['Möbel']],
    [{}, ['Alte', 'Meine', 'Möbel']],
  ])('narrowed to %o shows %o', async (query, names) => {
    const { orgId, mara } = await company()
    const mona = await marketer(orgId, { name: 'Mona' })
    await lead(mona, { company: 'Möbel' })
    await lead(ago(mona, 9), { company: 'Alte' })
    await lead(mara, { company: 'Meine' })
    const { columns } = await funnelBoard(mara, filters(query))
    expect(columns.flatMap(({ cards }) => cards.map(({ name }) => name)).sort()).toEqual(names)
    expect(columns.reduce((all, { count }) => all + count, 0)).toBe(names.length)
  })

  test('by source', async () => {
    const { mara, funnel } = await company()
    await lead(mara, { company: 'Messe', sourceId: funnel.source('TRADE_FAIR') })
    await lead(mara, { company: 'Formular' })
    const { columns } = await funnelBoard(mara, filters({ source: funnel.source('TRADE_FAIR') }))
    expect(columns.flatMap(({ cards }) => cards.map(({ name }) => name))).toEqual(['Messe'])
  })
})

describe('the list', () => {
  test('shows every lead once in every order, forwards and back', async () => {
    const { mara } = await company()
    const total = leadsPerPage * 2 + 7
    await importLeads(mara, total, (index) => ({
      name: `Firma ${(index * 13) % total}`,
      value: index % 3 === 0 ? null : String(index % 5),
      nextStepOn: index % 4 === 0 ? null : new Date(`2026-12-0${1 + (index % 7)}`),
      enteredAt: new Date(Date.now() - ((index * 7) % 11) * day),
    }))
    for (const sort of leadSorts) {
      for (const direction of ['up', 'down']) {
        await walk(mara, leadListSchema.parse({ sort, direction }), total)
      }
    }
  })

  test('narrowed by stage, state, holder; anything unknown in the address is passed over', async () => {
    const { mara, sven, funnel } = await company()
    await lead(mara, { company: 'Anfrage' })
    await lead(sven, { company: 'Chance', kind: 'OPPORTUNITY' })
    const { id } = await lead(mara, { company: 'Abgelehnt' })
    const reasonId = funnel.reason('REJECTED')
    await endLead(mara, { leadId: id, exit: 'REJECTED', reasonId, version: 1 })
    const names = async (query: object) =>
      (await leadList(mara, leadListSchema.parse(query))).rows.map(({ name }) => name).sort()
    expect(await names({})).toEqual(['Anfrage', 'Chance'])
    expect(await names({ stage: funnel.stage('OPPORTUNITY') })).toEqual(['Chance'])
    expect(await names({ state: 'REJECTED' })).toEqual(['Abgelehnt'])
    expect(await names({ state: 'ALL' })).toEqual(['Abgelehnt', 'Anfrage', 'Chance'])
    expect(await names({ holder: 'MARKETING' })).toEqual(['Anfrage'])
    const odd = { sort: 'x', stage: 'y', state: 'z', after: '%7Bbroken', columns: 'a.b', mine: '2' }
    expect(await names(odd)).toEqual(['Anfrage', 'Chance'])
  })
})

async function walk(viewer: Viewer, view: LeadListView, total: number) {
  const pages = [await leadList(viewer, view)]
  for (let older = pages[0]?.older; older; older = pages.at(-1)?.older) {
    pages.push(await leadList(viewer, { ...view, after: older }))
  }
  const idsOf = (page: LeadListPage | undefined) => page?.rows.map(({ id }) => id)
  expect(pages).toHaveLength(3)
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(total)
  const back = await leadList(viewer, { ...view, before: pages[2]?.newer })
  expect(idsOf(back)).toEqual(idsOf(pages[1]))
  const start = await leadList(viewer, { ...view, before: back.newer })
  expect(idsOf(start)).toEqual(idsOf(pages[0]))
  expect(start.newer).toBeUndefined()
}

describe('the page of a lead', () => {
  test('tells its way and history; contact data only to members', async () => {
    const { orgId, mara, sven, funnel } = await company()
    const contactId = await within(mara, async (tx) => {
      const contact = await tx.contact.create({
        data: { name: 'Eva', nameFolded: 'eva', email: 'eva@x.example', createdAt: tx.now },
        select: { id: true },
      })
      return contact.id
    })
    const { id } = await lead(ago(mara, 3), { kind: 'MQL', contactId })
    await moveLead(ago(mara, 1), { leadId: id, toStageId: funnel.stage('SQL'), version: 1 })
    const page = await leadPage(sven, id)
    expect(
      page.path.map(({ stage, enteredAt, passed }) => [stage.kind, !!enteredAt, passed]),
    ).toEqual([
      ['INQUIRY', false, true],
      ['MQL', true, false],
      ['SAL', false, true],
      ['SQL', true, false],
      ['OPPORTUNITY', false, false],
      ['WON', false, false],
    ])
    expect(page.history.entries.map(({ what, imputed }) => [what, imputed])).toEqual([
      ['SQL', false],
      ['SAL', true],
      ['MQL', false],
      ['INQUIRY', true],
    ])
    expect(page.lead.contact).toMatchObject({ name: 'Eva', email: 'eva@x.example' })
    for (const who of [await leader(orgId), await reader(orgId)]) {
      const shown = await leadPage(who, id)
      expect(shown.lead).toMatchObject({ contactId, contact: null })
      expect(JSON.stringify(shown)).not.toContain('eva@x')
    }
  })

  test('of another organisation, or for a guest, is not there', async () => {
    const { orgId, mara } = await company()
    const { id } = await lead(mara)
    const other = await company()
    await expect(leadPage(other.mara, id)).rejects.toMatchObject({ name: 'Missing' })
    await expect(leadPage(await guest(orgId), id)).rejects.toMatchObject({ name: 'Refusal' })
    await expect(funnelBoard(await guest(orgId), filters())).rejects.toMatchObject({
      reason: 'people.notAllowed',
    })
  })
})
