import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from './fault'

/** Refuses early, before minutes of building, when the web server could not listen there. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
  } catch (error) {
    throw listenFault(error, host, port)
  } finally {
    await new Promise((resolve) => probe.close(resolve))
  }
}

function listenFault(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'EADDRINUSE') return new Fault('portInUse', { host, port })
  if (error.code === 'EACCES') return new Fault('portNotAllowed', { port })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Fault('hostUnknown', { host })
  }
  return error
}

/** Returns when the address answers over HTTP, whatever it answers; gives up after `seconds`. */
export async function waitForAnswer(url: string, seconds: number, ended: AbortSignal) {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline && !ended.aborted) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    if (answer) return
    await pause(100)
  }
  throw ended.aborted ? new Fault('serverEnded') : new Fault('serverSilent', { seconds })
}
