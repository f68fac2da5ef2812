import { env } from '@/lib/env'

export type CookieSettings = {
  name: string
  options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean }
}

/**
 * Name and attributes of a cookie of ours. Over https the browser itself keeps `__Host-` cookies
 * from other hosts and paths; over http, where browsers refuse them, the same without prefix.
 */
export function cookieSettings(purpose: string): CookieSettings {
  const secure = isSecure()
  const name = secure ? `__Host-einklang-${purpose}` : `einklang-${purpose}`
  return { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } }
}

/** Whether people reach this installation over https. */
export function isSecure(): boolean {
  return env().APP_URL.startsWith('https:')
}

/** Whether this installation can be reached from its own machine only. */
export function isLoopback(): boolean {
  const { hostname } = new URL(env().APP_URL)
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

export const day = 24 * 60 * 60
