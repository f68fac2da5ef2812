import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { normalizePassword } from './password'
import { longestPassword } from './password-length'

// Argon2id is the package's default. Above the least that OWASP asks for (19 MiB, 2 rounds), below
// 250 ms on a small server.
const cost = { memoryCost: 32_768, timeCost: 3, parallelism: 1 }

/** Argon2id of a password that has passed the rules. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalizePassword(password), cost)
}

let decoy: Promise<string> | undefined

/**
 * Whether the password is right. Without a stored one it takes the same time and is wrong, so that
 * nobody can tell by the clock whether a person exists.
 */
export async function passwordMatches(
  password: string,
  stored: string | null | undefined,
): Promise<boolean> {
  const candidate = normalizePassword(password)
  if (candidate.length > 2 * longestPassword) return false
  decoy ??= hash('nobody has this password', cost)
  const right = await verify(stored ?? (await decoy), candidate)
  return right && Boolean(stored)
}
