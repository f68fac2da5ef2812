/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of several, each as likely as the others. */
export function pick<Entry>(entries: readonly [Entry, ...Entry[]], random: () => number): Entry {
  return entries[Math.floor(random() * entries.length)] ?? entries[0]
}

/** One of several by their weights. */
export function pickWeighted<Word extends string>(
  weights: readonly (readonly [Word, number])[],
  fallback: Word,
  random: () => number,
): Word {
  let left = random() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [word, weight] of weights) {
    left -= weight
    if (left < 0) return word
  }
  return fallback
}

/** A span whose lengths fall off exponentially, in the unit of its mean. */
export function spanOf(mean: number, random: () => number): number {
  return -mean * Math.log(1 - random())
}

/** A version 7 UUID made of an instant, a number for the kind of row and a running number. */
export function idAt(at: number, kind: number, running: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  const tail = running.toString(16).padStart(15, '0')
  const group = kind.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${group}-8${tail.slice(0, 3)}-${tail.slice(3)}`
}
