export type Spread = { median: number; p95: number }

/** Median and 95th percentile (nearest rank), in the unit of the values; refuses none. */
export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) }
}

function at(sorted: number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}
