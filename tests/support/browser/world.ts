// Runs as a program beside the server (see people.ts): it speaks to the database as the application
// does, and prints the organisation it made as one line of JSON.
import { randomUUID } from 'node:crypto'
import { cookieSettings } from '@/lib/auth/cookies'
import { openSessionFor } from '@/lib/auth/open-session'
import { hashPassword } from '@/lib/auth/password-hash'
import { sealSession } from '@/lib/auth/session-token'
import { database } from '@/lib/db/client'
import { enterOrganisation, withinOrganisation, withoutOrganisation } from '@/lib/db/within'
import type { Viewer } from '@/lib/viewer'
import { guest, leader, marketer, organisation, reader, seller } from '../people'

const password = `Gemeinsam ${randomUUID()}`

const orgId = await organisation({ name: `Traunfeld ${randomUUID().slice(0, 8)}` })
const viewers = {
  mara: await marketer(orgId, { approver: true, admin: true }),
  sven: await seller(orgId, { approver: true }),
  lena: await leader(orgId),
  gerd: await guest(orgId),
  vera: await reader(orgId),
}
const people = await Promise.all(
  Object.entries(viewers).map(async ([name, viewer]) => [name, await signedIn(viewer)] as const),
)
console.log(JSON.stringify({ orgId, password, people: Object.fromEntries(people) }))
await database().$disconnect()

/** Gives the person a password and an open session; out: what a browser needs to be them. */
async function signedIn(viewer: Viewer) {
  const passwordHash = await hashPassword(password)
  const { sessionId, place } = await withoutOrganisation(async (tx) => {
    await enterOrganisation(tx, orgId)
    const member = await tx.membership.findFirstOrThrow({
      where: { id: viewer.id },
      select: { userId: true },
    })
    await tx.user.updateMany({ where: { id: member.userId }, data: { passwordHash } })
    const place = { userId: member.userId, orgId, membershipId: viewer.id }
    const browser = { device: 'Chromium', deviceSecret: null, sessionId: null }
    const session = { id: randomUUID(), long: false }
    return { place, ...(await openSessionFor(tx, place, session, browser)) }
  })
  const { email } = await withinOrganisation(orgId, (tx) =>
    tx.membership.findFirstOrThrow({ where: { id: viewer.id }, select: { email: true } }),
  )
  const cookie = { name: cookieSettings('session').name, value: await sealSession(sessionId) }
  return { ...place, name: viewer.name, email, cookie }
}
