import 'server-only'
import { fingerprint } from '@/lib/auth/secrets'
import { env } from '@/lib/env'

/** The secret of an invitation follows from its id and the key of the installation: stored nowhere. */
export function invitationSecret(invitationId: string): string {
  return fingerprint('invitation', invitationId)
}

/** The address that the invited person opens. */
export function invitationLink(orgId: string, invitationId: string): string {
  return new URL(`/invitation/${orgId}.${invitationSecret(invitationId)}`, env().APP_URL).href
}
