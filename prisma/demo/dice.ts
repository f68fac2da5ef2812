/** Chance that falls the same way every time: fixed by the text it was made from. */
export type Dice = {
  /** At least 0, less than 1. */
  share: () => number
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  chance: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
  /** One of several, each with its weight. */
  weighted: <T>(from: readonly (readonly [T, number])[]) => T
  shuffled: <T>(list: readonly T[]) => T[]
}

/** A generator of its own for each thing, so that no thing depends on how many came before it. */
export function dice(seed: string): Dice {
  const share = mulberry32(hashOf(seed))
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  const pick = <T>(from: readonly T[]) => at(from, between(0, from.length - 1))
  return {
    share,
    between,
    chance: (part) => share() < part,
    pick,
    weighted: (from) => heaviest(from, share()),
    shuffled: (list) => shuffle(list, between),
  }
}

/** The entry at that place; a list of ours that is too short is a fault. */
export function at<T>(list: readonly T[], index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new Error(`Nothing at ${index} of ${list.length}`)
  return entry
}

function heaviest<T>(from: readonly (readonly [T, number])[], share: number): T {
  let left = share * from.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [entry, weight] of from) {
    left -= weight
    if (left < 0) return entry
  }
  return at(from, from.length - 1)[0]
}

/** Fisher and Yates: every order equally likely. */
function shuffle<T>(list: readonly T[], between: Dice['between']): T[] {
  const left = [...list]
  return list.map(() => at(left.splice(between(0, left.length - 1), 1), 0))
}

/** FNV-1a over the UTF-16 units of a text. */
function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619)
  }
  return hash >>> 0
}

/** Tommy Ettinger's generator mulberry32: 32 bits of state, the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
