import type { Place } from './place'
import { idAt, pick } from './random'

const beforeSeam = ['INQUIRY', 'MQL']

/** Department and person who made a step. */
export function authorOf(place: Place, kind: string, number: number): [string, string] {
  const pickOne = (people: readonly [string, ...string[]]) =>
    pick(people, () => ((number * 7919) % 1000) / 1000)
  return beforeSeam.includes(kind)
    ? ['MARKETING', pickOne(place.marketing)]
    : ['SALES', pickOne(place.sales)]
}

/** The stage a line stands in; none for an exit. */
export function stageOf(place: Place, kind: string): string | null {
  return Object.entries(place.stages).find(([known]) => known === kind)?.[1] ?? null
}

export function companyId(number: number): string {
  return idAt(1_600_000_000_000 + number * 1_000, 4, number)
}

export function contactId(number: number): string {
  return idAt(1_600_000_000_000 + number * 1_000, 5, number)
}

/** An instant as PostgreSQL reads it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
