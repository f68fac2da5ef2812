import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/env'
import { day } from './cookies'

/** No session lives longer than this; what holds within is said by its row. */
export const longestSession = 30 * day

const claims = z.object({ sid: z.uuid() })

/** What the session cookie holds: the id of the session row, encrypted, nothing else. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: longestSession })
}

/** The session id of a cookie; null when it is forged, expired or none. */
export async function openSession(token: string | undefined): Promise<string | null> {
  if (!token) return null
  try {
    return claims.parse(await decode({ token, secret: env().AUTH_SECRET })).sid
  } catch {
    return null
  }
}
