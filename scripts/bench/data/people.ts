import type pg from 'pg'
import { fold } from '@/lib/text'
import { instant } from './names'
import type { Cell } from './place'
import { idAt } from './random'
import { personOf } from './words'

const sides = [
  { department: 'MARKETING', people: 12 },
  { department: 'SALES', people: 18 },
] as const

type Person = { id: string; userId: string; department: (typeof sides)[number]['department'] }

/** The members of both departments, of whom some own leads. */
export function peopleOf(): [Person, ...Person[]] {
  const all = sides.flatMap(({ department, people }) =>
    Array<typeof department>(people).fill(department),
  )
  const [first, ...rest] = all.map((department, number) => ({
    id: idAt(1_600_000_000_000, 9, number),
    userId: idAt(1_600_000_000_000, 10, number),
    department,
  }))
  if (!first) throw new Error('An organisation has people')
  return [first, ...rest]
}

type Copy = (
  client: pg.Client,
  table: string,
  columns: string,
  rows: Iterable<Cell[]>,
) => Promise<void>

/** Writes the members with their users and logins. */
export async function copyPeople(client: pg.Client, orgId: string, now: number, copy: Copy) {
  const people = peopleOf().map((person, number) => ({ ...person, name: personOf(number), number }))
  const at = instant(now)
  const address = (number: number) => `person.${number}@traunfeld.example`
  const users = people.map(({ userId, number }) => [userId, address(number), 'de', at])
  await copy(client, 'User', 'id email locale createdAt', users)
  const members = people.map(({ id, userId, name, department, number }) => [
    ...[orgId, id, userId, name, fold(name), address(number), department, 'MEMBER', at],
  ])
  const columns = 'orgId id userId name nameFolded email department role createdAt'
  await copy(client, 'Membership', columns, members)
  const logins = people.map(({ id, userId }) => [userId, orgId, id])
  await copy(client, 'Login', 'userId orgId membershipId', logins)
}
