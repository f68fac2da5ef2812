import { once } from 'node:events'
import { join } from 'node:path'
import { PROJECT, startNode } from './child'
import { Fault } from './fault'
import { waitForAnswer } from './network'
import type { StartSettings } from './settings'
import { isStopping } from './shutdown'

const NEXT = join(PROJECT, 'node_modules/next/dist/bin/next')

export type Server = {
  /** Settles when the server ends: quietly when we ended it, else as a fault. */
  ended: Promise<void>
}

/** Starts the web server and returns when it answers. */
export async function serve(how: 'start' | 'dev', settings: StartSettings): Promise<Server> {
  const { host, port } = settings
  const child = startNode([NEXT, how, '-H', host, '-p', String(port)], { NODE_OPTIONS: undefined })
  const gone = new AbortController()
  const ended = once(child, 'exit').then(() => {
    gone.abort()
    if (!isStopping()) throw new Fault('serverEnded')
  })
  // Awaited by the caller as soon as the first page was served.
  ended.catch(() => undefined)
  await waitForAnswer(localAddress(host, port), 120, gone.signal)
  return { ended }
}

function localAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health`
}
