import 'server-only'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { trustsProxy } from './address'

const started = 'http.server.request.start'

/**
 * Makes each request say which address it really came from: anybody can send `x-forwarded-for` and
 * its relatives, so without a trusted proxy they are replaced or dropped before a page sees them.
 * Called once when the server starts; what it gives back undoes it.
 */
export function believeSocketsOnly(): () => void {
  if (trustsProxy()) return () => undefined
  subscribe(started, correct)
  return () => {
    unsubscribe(started, correct)
  }
}

const hearsay = [
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
  'forwarded',
] as const

function correct(message: unknown) {
  const request = requestOf(message)
  if (!request) return
  for (const name of hearsay) delete request.headers[name]
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
}

function requestOf(message: unknown): IncomingMessage | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined
  return message.request instanceof IncomingMessage ? message.request : undefined
}
