import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { ClaimedJob } from './kinds'
import { asOwner } from './owner'

/** Tables of what an organisation has, children before what they name. */
export const tables = [
  'Event',
  'Request',
  'ContactAccess',
  'Note',
  'Opportunity',
  'StageEvent',
  'LeadPass',
  'Lead',
  'Contact',
  'Company',
  'Product',
  'Stage',
  'Reason',
  'Source',
  'ImportRow',
  'ImportFile',
  'ImportMapping',
  'Import',
  'Absence',
  'Invitation',
  'Membership',
] as const

/** Removes a demo company with everything in it; refuses every other organisation. */
export async function removeOrganisation(job: ClaimedJob) {
  const { orgId } = job
  if (!orgId) return
  await asOwner(orgId, async (tx) => {
    const [organisation] = await tx.$queryRaw<{ demo: boolean }[]>`
      select demo from "Organisation" where id = ${orgId}::uuid`
    if (!organisation?.demo) return
    const users = await tx.$queryRaw<{ userId: string }[]>`select "userId" from "Membership"`
    await signOutEverybody(tx, orgId)
    for (const table of tables) {
      await tx.$executeRawUnsafe(`delete from "${table}" where "orgId" = $1::uuid`, orgId)
    }
    await removeUsers(
      tx,
      users.map((user) => user.userId),
    )
    await tx.$executeRaw`delete from "Job" where "orgId" = ${orgId}::uuid and id <> ${job.id}::uuid`
    await tx.$executeRaw`delete from "Organisation" where id = ${orgId}::uuid`
  })
}

async function signOutEverybody(tx: Prisma.TransactionClient, orgId: string) {
  await tx.$executeRaw`delete from "Session" where "orgId" = ${orgId}::uuid`
  await tx.$executeRaw`delete from "Login" where "orgId" = ${orgId}::uuid`
}

/** Those who belong to no other organisation. */
async function removeUsers(tx: Prisma.TransactionClient, ids: string[]) {
  await tx.$executeRaw`
    delete from "KnownDevice" where "userId" = any(${ids}::uuid[])
      and not exists (select 1 from "Login" l where l."userId" = "KnownDevice"."userId")`
  await tx.$executeRaw`
    delete from "User" where id = any(${ids}::uuid[])
      and not exists (select 1 from "Login" l where l."userId" = "User".id)`
}
