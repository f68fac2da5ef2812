type Progress = { rowsDone: number; rowsTotal: number; startedAt: Date | null; now: Date }

/** A rough time: exact seconds would jump with every look. */
export type RoughTime = { unit: 'seconds' | 'minutes'; count: number }

/**
 * How long an import will still take at its pace so far, in steps of five seconds up to a minute and
 * a half, then in minutes; null until a fiftieth of the rows is done, because the first ones come slowly.
 */
export function remaining({ rowsDone, rowsTotal, startedAt, now }: Progress): RoughTime | null {
  if (!startedAt || rowsDone === 0 || rowsDone < rowsTotal / 50) return null
  const spent = (now.getTime() - startedAt.getTime()) / 1_000
  const seconds = (spent / rowsDone) * (rowsTotal - rowsDone)
  if (seconds > 90) return { unit: 'minutes', count: Math.round(seconds / 60) }
  return { unit: 'seconds', count: Math.max(5, Math.ceil(seconds / 5) * 5) }
}
