// Runs as a program beside the server: founds an organisation, invites Sven and prints his link.
import { hashSecret, newSecret } from '@/lib/auth/secrets'
import { database } from '@/lib/db/client'
import { withinOrganisation } from '@/lib/db/within'
import { env } from '@/lib/env'
import { marketer, organisation } from '../people'

const orgId = await organisation()
const mara = await marketer(orgId, { admin: true })
const secret = newSecret()
await withinOrganisation(orgId, (tx) =>
  tx.invitation.createMany({
    data: [
      {
        email: 'sven@traunfeld.example',
        name: 'Sven Huber',
        department: 'SALES',
        role: 'MEMBER',
        tokenHash: hashSecret(secret),
        invitedById: mara.id,
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + 3_600_000),
      },
    ],
  }),
)
console.log(`${env().APP_URL}/invitation/${orgId}.${secret}`)
await database().$disconnect()
