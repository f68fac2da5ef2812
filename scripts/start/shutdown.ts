import { explain } from './explain'
import { say } from './say'

type Stop = () => Promise<void>

const stops: Stop[] = []
let stopping: Promise<void> | undefined

/** Adds something to end when the start ends; what was started last is ended first. */
export function onStop(stop: Stop): void {
  stops.push(stop)
}

/** Ends everything once, however often it is called. */
export function stopAll(): Promise<void> {
  stopping ??= endEach()
  return stopping
}

export function isStopping(): boolean {
  return stopping !== undefined
}

/** Ctrl+C, `kill` and a closed terminal end the server first and then the database. */
export function listenForSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void endBySignal())
  }
  // The launcher was killed: nobody is left to send a signal.
  process.on('disconnect', () => void endBySignal())
}

async function endBySignal(): Promise<void> {
  if (isStopping()) return
  say('stopping')
  await stopAll()
  say('stopped')
  process.exit(0)
}

async function endEach(): Promise<void> {
  for (const stop of stops.reverse()) {
    await stop().catch((error: unknown) => console.error(explain(error)))
  }
}
