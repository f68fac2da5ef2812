import 'server-only'
import type { Tx } from '@/lib/db/within'
import { asOneOf, stageKinds } from '@/lib/funnel/stages'
import { actsFor, departments, homeDepartment, type Viewer } from '@/lib/viewer'
import type { Person } from '../owners'
import type { Surroundings } from '../prepare'
import type { Stage } from '../stages'

/** More names than these would make every correction a guess. */
const comparable = 5_000

/** What an import meets in the organisation. */
export async function surroundingsOf(tx: Tx, viewer: Viewer): Promise<Surroundings> {
  return {
    stages: await stagesOf(tx),
    people: await peopleOf(tx),
    sources: await sourcesOf(tx),
    known: {
      companies: await namesIn((query) => tx.company.findMany(query)),
      products: await namesIn((query) => tx.product.findMany(query)),
      contacts: await namesIn((query) => tx.contact.findMany(query)),
      people: [],
    },
    timeZone: viewer.organisation.timeZone,
  }
}

/** The stages rows may be put into. */
export async function stagesOf(tx: Tx): Promise<Stage[]> {
  const stages = await tx.stage.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, nameDe: true, nameEn: true, position: true },
  })
  return stages.map((stage) => ({ ...stage, kind: asOneOf(stageKinds, stage.kind) }))
}

export function sourcesOf(tx: Tx) {
  return tx.source.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, code: true, nameDe: true, nameEn: true },
  })
}

async function peopleOf(tx: Tx): Promise<Person[]> {
  const people = await tx.membership.findMany({
    where: { deactivatedAt: null, role: 'MEMBER' },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, department: true, bothSides: true },
  })
  return people.map(({ department, bothSides, ...person }) => {
    const who = {
      ...person,
      department: homeDepartment(department),
      bothSides,
      role: 'MEMBER' as const,
      approver: false,
      admin: false,
    }
    return { ...person, sides: departments.filter((side) => actsFor(who, side)) }
  })
}

type NameQuery = { take: number; select: { name: true } }

async function namesIn(find: (query: NameQuery) => Promise<{ name: string }[]>) {
  const rows = await find({ take: comparable + 1, select: { name: true } })
  return rows.length > comparable ? [] : rows.map(({ name }) => name)
}
