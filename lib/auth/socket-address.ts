import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { trustsProxy } from './address'

/**
 * Makes each request say which address it really came from: anybody can send `x-forwarded-for` and
 * its relatives, so without a trusted proxy they are replaced or dropped before a page sees them.
 * Called once when the server starts.
 */
export function believeSocketsOnly() {
  if (trustsProxy()) return
  subscribe('http.server.request.start', (message) => {
    const request = requestOf(message)
    if (!request) return
    delete request.headers['x-forwarded-host']
    delete request.headers['x-forwarded-proto']
    delete request.headers['x-forwarded-port']
    delete request.headers.forwarded
    delete request.headers['x-real-ip']
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  })
}

function requestOf(message: unknown): IncomingMessage | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined
  return message.request instanceof IncomingMessage ? message.request : undefined
}
