import { Conflict, type FieldConflict } from './verdict'

type Fields = Record<string, string>

export type Seen = { version: number; by?: string | undefined; at?: Date | undefined }

/**
 * Three-way merge of a form against what is stored now. A field that only one side changed is taken
 * from that side; a field both changed to different values is a conflict.
 * In: all values as text. Out: the fields to write (those that differ from the stored ones).
 * Refuses with `Conflict`, which carries current, yours and original of each such field.
 */
export function mergeEdit(base: Fields, current: Fields, yours: Fields, seen: Seen): Fields {
  const conflicts: FieldConflict[] = []
  const changes: Fields = {}
  for (const [field, mine] of Object.entries(yours)) {
    const stored = current[field] ?? ''
    const original = base[field] ?? ''
    if (mine === original || mine === stored) continue
    if (stored === original) changes[field] = mine
    else conflicts.push({ field, current: stored, yours: mine, original })
  }
  if (conflicts.length > 0) {
    throw new Conflict(conflicts, seen.version, { ...base, ...current }, seen.by, seen.at)
  }
  return changes
}

/** Of these values the named ones, to be written. */
export function only<Values extends object>(
  values: Values,
  names: readonly string[],
): Partial<Values> {
  const chosen: Partial<Values> = {}
  for (const name in values) {
    if (names.includes(name)) chosen[name] = values[name]
  }
  return chosen
}
