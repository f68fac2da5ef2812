import { fold } from '@/lib/text'
import type { Department } from '@/lib/viewer'
import { proposePeople } from './people-corrections'
import { ownerKey } from './planning/plan-opportunity'
import type { ColumnProfile } from './profile'

/** Somebody who may look after leads; `sides` are the departments they act for. */
export type Person = { id: string; name: string; sides: Department[] }

/** A name in a column of owners, and whose it is; `guessed`: likely, not the same. */
export type OwnerChoice = {
  key: string
  field: 'salesOwner' | 'marketingOwner'
  name: string
  rows: number
  personId: string | null
  guessed: boolean
}

const sideOf = { salesOwner: 'SALES', marketingOwner: 'MARKETING' } as const

export function ownerSide(field: OwnerChoice['field']): Department {
  return sideOf[field]
}

/** More different names than this are no owners. */
const shown = 100

/** Whose the names in the columns of owners are: as chosen, else the same name, else the likeliest. */
export function ownerChoices(
  fields: (string | null)[],
  columns: ColumnProfile[],
  chosen: Record<string, string>,
  people: Person[],
): OwnerChoice[] {
  return (['salesOwner', 'marketingOwner'] as const).flatMap((field) => {
    const values = columns[fields.indexOf(field)]?.distinct
    if (!values) return []
    const candidates = people.filter(({ sides }) => sides.includes(sideOf[field]))
    return choicesIn(field, values, chosen, candidates)
  })
}

function choicesIn(
  field: OwnerChoice['field'],
  values: Map<string, number>,
  chosen: Record<string, string>,
  people: Person[],
): OwnerChoice[] {
  const named = [...values].filter(([name]) => name !== '').sort(([, a], [, b]) => b - a)
  const likely = proposePeople(
    new Map(named.slice(0, shown)),
    people.map(({ name }) => name),
  )
  const idOf = (name: string | undefined) =>
    people.find((person) => name !== undefined && fold(person.name) === fold(name))?.id ?? null
  return named.slice(0, shown).map(([name, rows]) => {
    const key = ownerKey(field, name)
    const choice = chosen[key]
    const guess = idOf(likely.find(({ from }) => from === name)?.to)
    const same = idOf(name)
    const proposed = same ?? guess
    const personId = choice === undefined ? proposed : knownId(choice, people)
    return {
      key,
      field,
      name,
      rows,
      personId,
      guessed: choice === undefined && !same && guess !== null,
    }
  })
}

function knownId(id: string, people: Person[]): string | null {
  return people.some((person) => person.id === id) ? id : null
}
