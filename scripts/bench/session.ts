import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { z } from 'zod'
import type { Scratch } from './database'
import type { Server } from './server'

const memberSchema = z.object({
  orgId: z.string(),
  membershipId: z.string(),
  userId: z.string(),
})

export type Member = z.output<typeof memberSchema> & { cookie: string }

/** A member of Marketing with an open session, and the cookie their browser would send. */
export async function signIn(scratch: Scratch, { secret }: Server): Promise<Member> {
  const client = new pg.Client({ connectionString: scratch.adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select l."orgId", l."membershipId", l."userId" from "Login" l
       join "Membership" m on m.id = l."membershipId" and m.department = 'MARKETING'
       order by m.id limit 1`,
    )
    const member = memberSchema.parse(rows[0])
    const sid = randomUUID()
    await client.query(
      `insert into "Session" (id, "userId", "orgId", "membershipId", device, long, "createdAt", "seenAt", "expiresAt")
       values ($1, $2, $3, $4, 'bench', true, now(), now(), now() + interval '1 day')`,
      [sid, member.userId, member.orgId, member.membershipId],
    )
    const token = await encode({ token: { sid }, secret, maxAge: 86_400 })
    return { ...member, cookie: `einklang-session=${token}` }
  } finally {
    await client.end()
  }
}
