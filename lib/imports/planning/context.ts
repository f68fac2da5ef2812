import type { NamedTable } from '../choices'
import type { HistoryContext } from '../history'
import type { ImportMode } from '../plan'
import type { Settled } from '../settled'
import { emptyShelves, type Shelves } from './shelf'

/** What deciding about rows rests on; `missing`: names by table, with the number of rows that say them. */
export type PlanContext = {
  settled: Settled
  mode: ImportMode
  shelves: Shelves
  owners: Map<string, string>
  /** Folded names of all companies in the files of this import. */
  namesInFiles: Set<string>
  /** Ids of sources by folded name, in both languages. */
  sources: Map<string, string>
  history: HistoryContext
  missing: Record<NamedTable, Map<string, number>>
}

export type PlanBasis = Omit<PlanContext, 'shelves' | 'missing' | 'owners'>

/** A context with empty shelves. */
export function freshContext(basis: PlanBasis): PlanContext {
  return {
    ...basis,
    owners: new Map(basis.settled.owners),
    shelves: emptyShelves(),
    missing: { companies: new Map(), products: new Map(), contacts: new Map() },
  }
}

/** Whether names that do not exist may become rows of that table. */
export function mayMake(table: NamedTable, { settled, mode }: PlanContext): boolean {
  return mode !== 'UPDATE' && settled.create.includes(table)
}
