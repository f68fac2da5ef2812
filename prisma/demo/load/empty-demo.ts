import 'server-only'
import { withinOrganisation } from '@/lib/db/within'
import { asOwner } from '@/lib/jobs/owner'
import { tables } from '@/lib/jobs/remove-organisation'

/** What a demo company has from the start on. */
const given: readonly string[] = ['Stage', 'Reason', 'Source', 'Invitation', 'Membership']

/** Takes away what an earlier attempt to load a demo company had made, as the owner; history too. */
export async function emptyDemo(orgId: string): Promise<void> {
  if (!(await isBegun(orgId))) return
  await asOwner(orgId, async (tx) => {
    for (const table of tables.filter((name) => !given.includes(name) && name !== 'Event')) {
      await tx.$executeRawUnsafe(`delete from "${table}" where "orgId" = $1::uuid`, orgId)
    }
    // How it was founded and who joined stays.
    await tx.$executeRaw`
      delete from "Event" where "orgId" = ${orgId}::uuid
        and "subjectType" not in ('organisation', 'person')`
  })
}

function isBegun(orgId: string): Promise<boolean> {
  return withinOrganisation(orgId, async (tx) => {
    const companies = await tx.company.count()
    return companies > 0 || (await tx.absence.count()) > 0
  })
}
