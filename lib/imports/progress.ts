type Progress = { rowsDone: number; rowsTotal: number; startedAt: Date | null; now: Date }

/** Seconds an import will still take at its pace so far; null before it has one. */
export function remaining({ rowsDone, rowsTotal, startedAt, now }: Progress): number | null {
  if (!startedAt || rowsDone === 0) return null
  const spent = (now.getTime() - startedAt.getTime()) / 1_000
  return Math.max(1, Math.ceil((spent / rowsDone) * (rowsTotal - rowsDone)))
}
