import { type Correction, proposeCorrections } from './corrections'
import { fieldOf } from './fields/catalogue'
import type { TableKind } from './fields/field'
import { industryWords } from './industries'
import type { Mapping } from './mapping'
import { proposePeople } from './people-corrections'
import type { TableProfile } from './profile'

/** One file of an import with what is known about it. */
export type ImportTable = { kind: TableKind; mapping: Mapping; profile: TableProfile }

/** A correction with its place: index of the table within the import and of the column within it. */
export type PlacedCorrection = Correction & { table: number; column: number; field: string }

/** Names that exist in the organisation already. */
export type KnownNames = {
  companies: string[]
  products: string[]
  contacts: string[]
  people: string[]
}

/**
 * All corrections of an import: names of companies, products and contacts towards the other files
 * and the organisation, names of owners towards its people, sectors towards industry words.
 */
export function importCorrections(tables: ImportTable[], known: KnownNames): PlacedCorrection[] {
  const placed = tables.flatMap((table, at) =>
    table.mapping.flatMap((field, column) => {
      const values = table.profile.columns[column]?.distinct
      const targets = field ? targetsFor(table, field, tables, known) : null
      if (!field || !values || !targets) return []
      const propose =
        fieldOf(table.kind, field)?.type === 'person' ? proposePeople : proposeCorrections
      const found = propose(values, targets)
      return found.map((correction) => ({ ...correction, table: at, column, field }))
    }),
  )
  return placed.sort((a, b) => b.rows - a.rows)
}

/** Null where nothing is compared, or where too many names would make every comparison a guess. */
function targetsFor(
  table: ImportTable,
  name: string,
  tables: ImportTable[],
  known: KnownNames,
): string[] | null {
  const field = fieldOf(table.kind, name)
  if (table.kind === 'companies' && name === 'sector') return industryWords
  if (field?.type === 'person') return known.people
  if (!field?.refersTo) return null
  const names = tables.filter(({ kind }) => kind === field.refersTo).map(namesIn)
  if (names.some((list) => list === null)) return null
  return [...known[field.refersTo], ...names.flatMap((list) => list ?? [])]
}

function namesIn({ mapping, profile }: ImportTable): string[] | null {
  const column = profile.columns[mapping.indexOf('name')]
  if (!column) return []
  return column.distinct && [...column.distinct.keys()]
}
