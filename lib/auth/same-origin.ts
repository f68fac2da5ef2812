import { env } from '@/lib/env'

type Headers = { get(name: string): string | null }

/**
 * Whether a form was sent from a page of this installation. For routes that change something;
 * actions are checked by Next.js. Refuses an Origin that is foreign, `null` or missing.
 */
export function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === headers.get('host') || origin === new URL(env().APP_URL).origin
}
