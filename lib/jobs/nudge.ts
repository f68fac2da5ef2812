import { EventEmitter } from 'node:events'

declare global {
  // Pages and the worker are bundled apart; within one process they share the bell.
  var einklangBell: EventEmitter | undefined
}

function bell(): EventEmitter {
  globalThis.einklangBell ??= new EventEmitter().setMaxListeners(50)
  return globalThis.einklangBell
}

/** Tells the workers of this process that there is something to do; only shortens their wait. */
export function nudge() {
  bell().emit('work')
}

/**
 * Waits for a nudge, at most that many milliseconds. A timer of its own: a signal joined of others
 * can be collected as garbage before it fires, and then nobody would ever look again.
 */
export function nudged(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    bell().once('work', done)
    stop.addEventListener('abort', done)

    function done() {
      clearTimeout(timer)
      bell().off('work', done)
      stop.removeEventListener('abort', done)
      resolve()
    }
  })
}
