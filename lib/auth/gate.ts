import 'server-only'
import { Refusal } from '@/lib/verdict'

const atOnce = 4
const longestQueue = 1_000

let inside = 0
const queue: (() => void)[] = []

/**
 * Lets few tries to sign in work at the same time, the others wait their turn: hashing takes all
 * processors and counting a connection, which belong to the people who are signed in. Refuses when
 * a thousand are waiting already.
 */
export async function throughGate<T>(work: () => Promise<T>): Promise<T> {
  if (queue.length >= longestQueue) throw new Refusal('errors.busy')
  if (inside < atOnce) inside += 1
  else await new Promise<void>((resolve) => queue.push(resolve))
  try {
    return await work()
  } finally {
    // Whoever is next takes this place; only an empty queue gives it back.
    const next = queue.shift()
    if (next) next()
    else inside -= 1
  }
}
