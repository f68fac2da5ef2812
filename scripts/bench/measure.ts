import { performance } from 'node:perf_hooks'
import type { Size } from './choice'
import { type Spread, spreadOf } from './statistics'

/** Something done again and again; `once` throws when it was not done rightly. */
export type Task = {
  figure: string
  size: Size['name']
  /** The page itself, the same rows by the raw driver, or the page that shows nothing. */
  kind: 'page' | 'raw' | 'empty'
  once: () => Promise<void>
}

export type Load = Spread & { perSecond: number }
export type Measured = Task & { alone: Spread; crowded: Load }

const WARM_UP = 40
const CONNECTIONS = 8
const BATCHES = 4

/**
 * Each task so many times one after the other, then by eight at once. All tasks take turns, so
 * that whatever else the machine does falls on all of them alike.
 */
export async function measure(tasks: Task[], rounds: number): Promise<Measured[]> {
  await oneByOne(tasks, Math.min(rounds, WARM_UP))
  const alone = await oneByOne(tasks, rounds)
  const crowded = await inCrowds(tasks, Math.ceil(rounds / BATCHES))
  return tasks.map((task, index) => {
    const { times = [], seconds = 0 } = crowded[index] ?? {}
    const load = { ...spreadOf(times), perSecond: times.length / seconds }
    return { ...task, alone: spreadOf(alone[index] ?? []), crowded: load }
  })
}

/** Milliseconds of every run, per task. */
async function oneByOne(tasks: Task[], rounds: number): Promise<number[][]> {
  const times = tasks.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, task] of tasks.entries()) times[index]?.push(await timed(task))
  }
  return times
}

async function inCrowds(tasks: Task[], size: number) {
  const all = tasks.map(() => ({ times: [], seconds: 0 }) satisfies Crowd)
  for (let batch = 0; batch < BATCHES; batch += 1) {
    for (const [index, task] of tasks.entries()) {
      // Both sides close connections that nobody uses for a while: first open all of them again.
      await crowd(task, 2 * CONNECTIONS)
      await crowd(task, size, all[index])
    }
  }
  return all
}

type Crowd = { times: number[]; seconds: number }

async function crowd(task: Task, size: number, sum?: Crowd): Promise<void> {
  const begun = performance.now()
  let left = size
  const visitor = async () => {
    while (left > 0) {
      left -= 1
      const time = await timed(task)
      sum?.times.push(time)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor))
  if (sum) sum.seconds += (performance.now() - begun) / 1000
}

async function timed({ once }: Task): Promise<number> {
  const begun = performance.now()
  await once()
  return performance.now() - begun
}
