import 'server-only'
import { isTaken } from '@/lib/db/errors'

/** What a chunk rests on has changed meanwhile; nothing is written, the chunk is decided afresh. */
export class Stale extends Error {
  override name = 'Stale'
}

/** The import is no longer running, or another worker is at this file; nothing is written. */
export class Stopped extends Error {
  override name = 'Stopped'
}

const tries = 4

/** Decides and writes again when somebody was faster. */
export async function afresh<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const changed = error instanceof Stale || isTaken(error)
      if (!changed || attempt === tries) throw error
    }
  }
}
