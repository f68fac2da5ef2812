import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/auth/password-hash'
import { authorize, type Origin } from '@/lib/auth/sign-in'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'

/** A password that passes the rules. */
export const goodPassword = 'nachts lesen Igel Gedichte'

/** A browser nobody has used yet, at this address. */
export function browserAt(address: string, fields: Partial<Origin> = {}): Origin {
  return { address, device: 'Firefox · Linux', deviceSecret: null, sessionId: null, ...fields }
}

/** Gives a person the password; out: their e-mail address. */
export async function withPassword(viewer: Viewer, password = goodPassword): Promise<string> {
  const { userId, email } = await withinOrganisation(viewer.orgId, (tx) =>
    tx.membership.findFirstOrThrow({
      where: { id: viewer.id },
      select: { userId: true, email: true },
    }),
  )
  await database().user.updateMany({
    where: { id: userId },
    data: { passwordHash: await hashPassword(password) },
  })
  return email
}

/** One sending of the sign-in form. */
export function trySignIn(
  email: string,
  password: string,
  from: Origin = browserAt('203.0.113.1'),
  { requestId = randomUUID(), long = false } = {},
) {
  const content = { email, password, long }
  return authorize(content, from, { id: requestId, act: 'sign-in', content })
}

/** The key of the sentence that a try was refused with; `ok` when it was not. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
