import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

/** A fresh secret for links and cookies: 256 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret. Plain SHA-256 is enough: secrets are random, not chosen by people. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A fingerprint of something people chose, such as an address or a password; useless without AUTH_SECRET. */
export function fingerprint(purpose: string, text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`${purpose}\0${text}`).digest('base64url')
}

const token =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{22,128})$/

/** Takes `<orgId>.<secret>` apart; null for anything else. */
export function readToken(text: string): { orgId: string; secret: string } | null {
  const [, orgId, secret] = token.exec(text) ?? []
  return orgId && secret ? { orgId, secret } : null
}
