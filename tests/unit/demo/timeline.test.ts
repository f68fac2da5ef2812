import { beforeAll, describe, expect, test } from 'vitest'
import { exitsFrom } from '@/lib/funnel/rules'
import { exits, rankOf, type StageKind, stageKinds } from '@/lib/funnel/stages'
import { dayOf, dayOfMoment, isoDay, moment } from '@/prisma/demo/calendar'
import { people, personKeys } from '@/prisma/demo/people'
import type { LeadAct } from '@/prisma/demo/plan/act'
import { type Timeline, timeline } from '@/prisma/demo/plan/timeline'
import { yearOf } from '@/prisma/demo/year'

const monday = '2026-11-23'
let year: Timeline
let stories: LeadAct[][]

beforeAll(() => {
  year = timeline(monday)
  stories = storiesOf(year)
})

/** The acts on each lead, in their order. */
function storiesOf({ acts }: Timeline): LeadAct[][] {
  const byLead = new Map<string, LeadAct[]>()
  for (const act of acts) {
    if ('lead' in act) byLead.set(act.lead, [...(byLead.get(act.lead) ?? []), act])
  }
  return [...byLead.values()]
}

/** The stage in which a lead stands at the end, or the exit by which it left. */
function endOf(story: LeadAct[]): string {
  return story.reduce((place, act) => {
    if (act.do === 'create') return act.stage
    if (act.do === 'move' || act.do === 'reopen') return act.to
    return act.do === 'end' ? act.exit : place
  }, '')
}

const counted = (list: string[]) => {
  const counts: Record<string, number> = {}
  for (const entry of list) counts[entry] = (counts[entry] ?? 0) + 1
  return counts
}

describe('the year of the demo company', () => {
  test('is the same for the same Monday and another for another', () => {
    expect(timeline(monday)).toEqual(year)
    expect(timeline('2026-11-30').acts[500]?.at).not.toEqual(year.acts[500]?.at)
  })

  test('has 420 leads in every stage and with every exit, as often as that is believable', () => {
    expect(stories).toHaveLength(420)
    const ends = counted(stories.map(endOf))
    expect(ends).toMatchObject({ INQUIRY: 27, MQL: 9, SAL: 14, SQL: 11, OPPORTUNITY: 8 })
    expect(Object.keys(ends).sort()).toEqual([...stageKinds, ...exits].sort())
    for (const exit of [...exits, 'WON']) {
      expect(ends[exit]).toBeGreaterThan(20)
      expect(ends[exit]).toBeLessThan(100)
    }
  })

  test('has leads that came back, went backwards, skipped a stage and were moved by mistake', () => {
    const moves = year.acts.flatMap((act) => ('lead' in act ? [act.do] : []))
    expect(counted(moves).reopen).toBeGreaterThan(25)
    expect(counted(moves).takeBack).toBeGreaterThan(5)
    const steps = stories.flatMap(stepsOf)
    expect(steps.filter(([from, to]) => rankOf(to) < rankOf(from)).length).toBeGreaterThan(20)
    expect(steps.filter(([from, to]) => rankOf(to) > rankOf(from) + 1).length).toBeGreaterThan(20)
  })

  test('begins with more leads at fairs and webinars than in a common week, and with fewer at Christmas', () => {
    const { fairs, first } = yearOf(monday)
    const begins = stories.map((story) => dayOfMoment(story[0]?.at ?? new Date(0)))
    const inWeekOf = (day: number) => begins.filter((each) => each >= day && each < day + 7).length
    const mean = begins.length / 49
    for (const fair of fairs) expect(inWeekOf((fair.days[0] ?? 0) - 3)).toBeGreaterThan(2 * mean)
    expect(inWeekOf(dayOf('2025-12-22'))).toBeLessThan(mean)
    expect(Math.min(...begins)).toBeGreaterThanOrEqual(first)
  })

  test('gives both departments about the same to do', () => {
    const sides = counted(year.acts.map(({ by }) => people[by].department))
    const [marketing = 0, sales = 0] = [sides.MARKETING, sides.SALES]
    expect(marketing + sales).toBe(year.acts.length)
    expect(Math.abs(marketing - sales)).toBeLessThan(0.15 * (marketing + sales))
    const members = personKeys.filter((key) => people[key].role === 'MEMBER')
    expect(Object.keys(counted(year.acts.map(({ by }) => by))).sort()).toEqual(members.sort())
  })
})

function stepsOf(story: LeadAct[]): [StageKind, StageKind][] {
  const kinds = story.flatMap((act) => {
    if (act.do === 'create') return [act.stage]
    return act.do === 'move' ? [act.to] : []
  })
  return kinds.slice(1).map((to, index) => [kinds[index] ?? to, to])
}

describe('whatever the Monday', () => {
  // Weeks with holidays on both sides of them, the change of the clocks and a turn of the year.
  const mondays = [
    '2026-01-05',
    '2026-03-30',
    '2026-05-25',
    '2026-08-10',
    '2026-10-26',
    '2027-12-27',
  ]

  test.each(mondays)('%s: everything has happened, in order, in what is offered by day', (day) => {
    const { acts } = timeline(day)
    const { first } = yearOf(day)
    const times = acts.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times[0]).toBeGreaterThan(moment(first, 0).getTime())
    expect(times.at(-1)).toBeLessThan(moment(dayOf(day), 0).getTime())
    const hours = acts.map(({ at }) => hourOf(at))
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(6)
    expect(Math.max(...hours)).toBeLessThan(20)
  })

  test.each(mondays)('%s: no lead does what the rules of the funnel refuse', (day) => {
    const faults = storiesOf(timeline(day)).flatMap(faultsOf)
    expect(faults).toEqual([])
  })
})

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', hour: '2-digit' })

function hourOf(at: Date): number {
  return Number(clock.format(at))
}

/** Moves within a stage or after an end, exits that do not fit, second beginnings of an open lead. */
function faultsOf(story: LeadAct[]): string[] {
  let place = ''
  let before = ''
  return story.flatMap((act) => {
    const from = place
    const open = stageKinds.find((kind) => kind === from && kind !== 'WON')
    if (act.do === 'create') place = act.stage
    if (act.do === 'takeBack') [place, before] = [before, from]
    if (act.do === 'move' || act.do === 'reopen') [place, before] = [act.to, from]
    if (act.do === 'end') place = act.exit
    if (act.do === 'move' && (!open || act.to === from))
      return [`${act.lead}: ${from} to ${act.to}`]
    if (act.do === 'reopen' && (open || from === 'WON')) return [`${act.lead}: again from ${from}`]
    const ends = act.do === 'end' && !(open && exitsFrom(open).includes(act.exit))
    return ends ? [`${act.lead}: ${from} ends`] : []
  })
}

describe('next steps', () => {
  test('of both people of each side that one can look around as are due every day of the week', () => {
    for (const key of ['mira', 'petra', 'katrin', 'bernhard'] as const) {
      const due = stories.filter((story) => isOpenFor(story, key)).flatMap(dueOf)
      for (const offset of [-3, 0, 1, 2, 3, 4, 8]) {
        expect(due).toContain(isoDay(dayOf(monday) + offset))
      }
    }
  })

  test('of every member are there, and some leads have waited too long', () => {
    for (const key of personKeys.filter((each) => people[each].role === 'MEMBER')) {
      const mine = stories.filter((story) => isOpenFor(story, key))
      expect(mine.flatMap(dueOf).length, key).toBeGreaterThan(0)
    }
  })
})

function isOpenFor(story: LeadAct[], key: string): boolean {
  const end = endOf(story)
  const open = stageKinds.some((kind) => kind === end && kind !== 'WON')
  const owners = story.flatMap((act) => {
    if (act.do === 'create') return [act.marketingOwner, act.salesOwner]
    return act.do === 'edit' ? [act.changes.salesOwner] : []
  })
  return open && owners.some((owner) => owner === key)
}

function dueOf(story: LeadAct[]): string[] {
  const days = story.flatMap((act) => (act.do === 'edit' ? [act.changes.nextStepOn] : []))
  const last = days.filter((day) => day !== undefined).at(-1)
  return last ? [last] : []
}
