import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { type Tx, withinOrganisation } from '@/lib/db/within'
import { env } from '@/lib/env'
import { Missing, Refusal } from '@/lib/verdict'
import { currentOrigin, keepChoice, keepSession } from './browser'
import { cookieSettings, isLoopback } from './cookies'
import { onceAnonymous } from './once-anonymous'
import { deviceSecretFor, openSessionFor } from './open-session'
import { installation } from './queries'
import type { ChoosePersona } from './schema'
import { fingerprint } from './secrets'

/**
 * The demo company whose people this browser may be signed in as; null when there is none or this
 * browser may not: that needs DEMO=1 on one's own machine and no real organisation, or the choice
 * made with the set-up link.
 */
export async function openDemo(): Promise<string | null> {
  const { founded, demoOrgId } = await installation()
  if (!demoOrgId) return null
  if (env().DEMO && isLoopback() && !founded) return demoOrgId
  const chosen = (await cookies()).get(cookieSettings('demo').name)?.value
  return chosen === fingerprint('demo', demoOrgId) ? demoOrgId : null
}

/** Lets this browser look around as the people of the demo company; only for whoever held the set-up link. */
export function allowDemoHere(demoOrgId: string): Promise<void> {
  return keepChoice(cookieSettings('demo').name, fingerprint('demo', demoOrgId))
}

/** Signs this browser in as a person of the demo company, without a password: they have none. */
export async function becomePersona(input: ChoosePersona, requestId: string): Promise<null> {
  const orgId = await openDemo()
  if (!orgId) throw new Refusal('auth.personas.closed')
  const from = await currentOrigin()
  const ticket = { id: requestId, act: 'become-persona', content: input }
  const sessionId = await withinOrganisation(orgId, (tx) =>
    onceAnonymous(tx, ticket, async () => {
      const place = await placeOfPersona(tx, orgId, input.membershipId)
      const session = { id: randomUUID(), long: false }
      return (await openSessionFor(tx, place, session, from)).sessionId
    }),
  )
  await keepSession({ sessionId, long: false, deviceSecret: deviceSecretFor(from, sessionId) })
  return null
}

async function placeOfPersona(tx: Tx, orgId: string, membershipId: string) {
  const demo = await tx.organisation.count({ where: { id: orgId, demo: true } })
  const person = await tx.membership.findFirst({
    where: { id: membershipId, deactivatedAt: null },
    select: { userId: true },
  })
  if (!demo || !person) throw new Missing()
  return { userId: person.userId, orgId, membershipId }
}
