type Lane = Promise<unknown>

/**
 * Does all of this in order, several at a time: what shares a lane one after the other, the rest
 * side by side. The first failure ends it, once what had begun is over.
 */
export async function inLanes<Work>(
  list: readonly Work[],
  lanesOf: (work: Work) => string[],
  sideBySide: number,
  run: (work: Work, index: number) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, Lane>()
  const running = new Set<Lane>()
  try {
    for (const [index, work] of list.entries()) {
      if (running.size >= sideBySide) await Promise.race(running)
      const before = lanesOf(work).map((lane) => lanes.get(lane) ?? Promise.resolve())
      const done = Promise.all(before).then(() => run(work, index))
      for (const lane of lanesOf(work)) lanes.set(lane, done)
      follow(running, done)
    }
    await Promise.all(running)
  } finally {
    await Promise.allSettled(running)
  }
}

function follow(running: Set<Lane>, done: Lane) {
  running.add(done)
  // Whoever races or waits for it hears of a failure; here it is only no longer counted.
  const over = () => running.delete(done)
  done.then(over, () => undefined)
}
