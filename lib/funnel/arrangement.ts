import { rankOf, type StageFacts } from './stages'

/** A list with one entry exchanged for its neighbour above or below; at the end it stays as it is. */
export function shifted<Entry extends { id: string }>(
  list: readonly Entry[],
  id: string,
  direction: 'up' | 'down',
): Entry[] {
  const from = list.findIndex((entry) => entry.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const [entry, other] = [list[from], list[to]]
  if (!entry || !other) return [...list]
  return list.with(to, entry).with(from, other)
}

/** Stages with others put behind the last one that is no further along than they are. */
export function placedByKind<Stage extends StageFacts>(
  stages: readonly Stage[],
  others: readonly Stage[],
): Stage[] {
  return [...stages, ...others].toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind))
}
