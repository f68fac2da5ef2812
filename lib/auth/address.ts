import { isIPv6 } from 'node:net'
import { env } from '@/lib/env'

type Headers = { get(name: string): string | null }

/**
 * The address tries to sign in are counted by. The server writes the address of the connection into
 * `x-forwarded-for` (see socket-address.ts) unless a proxy is trusted; then the last entry is the one
 * that proxy saw itself. Of IPv6 only the network counts: one household has 2^64 addresses.
 */
export function clientAddress(headers: Headers): string {
  const entries = (headers.get('x-forwarded-for') ?? '').split(',')
  const said = entries.at(-1)?.trim() ?? ''
  const address = said.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[|\](:\d+)?$/g, '')
  if (!address) return 'unknown'
  return isIPv6(address) ? networkOf(address) : address.slice(0, 64)
}

/** Whether what a proxy says about the client may be believed. */
export function trustsProxy(): boolean {
  return env().TRUST_PROXY
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  const groups = [...start, ...zeros, ...end].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':').toLowerCase()}::/64`
}
