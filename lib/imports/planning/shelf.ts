import type { ParsedRecord } from '../rows'

/**
 * A thing that rows may mean: one that exists, or one that this import makes (`id` is null until it
 * is written). `line`: the first row of this import about it; without one and without an id it is
 * made because a row names it. `standing`: where a lead is, as `stage:<id>` or `exit:<EXIT>`.
 */
export type Slot = {
  id: string | null
  version: number
  values: ParsedRecord
  line?: number
  company?: Slot | undefined
  standing?: string
}

/** Things by key; null: looked for, and there is none. */
export type Shelf = Map<string, Slot | null>

export type Shelves = { companies: Shelf; products: Shelf; contacts: Shelf; opportunities: Shelf }

export function emptyShelves(): Shelves {
  return {
    companies: new Map(),
    products: new Map(),
    contacts: new Map(),
    opportunities: new Map(),
  }
}

/** What stands for a thing where values are compared, also before it has an id. */
export function referenceTo(slot: Slot, key: string): string {
  return slot.id ?? `new:${key}`
}
