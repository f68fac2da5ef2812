import 'server-only'
import { env } from '@/lib/env'

type LegalPage = { page: 'imprint' | 'privacy' | 'accessibility'; href: string }

/** The legal pages that this installation names. */
export function legalPages(): LegalPage[] {
  const { IMPRINT_URL, PRIVACY_URL, ACCESSIBILITY_URL } = env()
  return [
    ...(IMPRINT_URL ? [{ page: 'imprint', href: IMPRINT_URL } as const] : []),
    ...(PRIVACY_URL ? [{ page: 'privacy', href: PRIVACY_URL } as const] : []),
    ...(ACCESSIBILITY_URL ? [{ page: 'accessibility', href: ACCESSIBILITY_URL } as const] : []),
  ]
}
