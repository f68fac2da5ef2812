import { EventEmitter, once } from 'node:events'

const bell = new EventEmitter().setMaxListeners(50)

/** Tells the workers of this process that there is something to do; only shortens their wait. */
export function nudge() {
  bell.emit('work')
}

/** Waits for a nudge, at most that many milliseconds. */
export async function nudged(milliseconds: number, stop: AbortSignal) {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(milliseconds)])
  await once(bell, 'work', { signal }).catch(() => undefined)
}
