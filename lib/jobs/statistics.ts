import 'server-only'
import { log } from '@/lib/log'
import { asOwner } from './owner'

/**
 * Has the database count anew what lies in the tables that imports fill. Without it PostgreSQL takes
 * a table that was empty a moment ago for small, and checks each reference by reading all of it: in a
 * fresh installation 8,800 rows then take a minute instead of seconds. Only the owner may; where it
 * cannot, the import goes on slowly.
 */
export async function refreshStatistics(orgId: string): Promise<void> {
  try {
    await asOwner(
      orgId,
      (tx) => tx.$executeRaw`
        analyze "Company", "Contact", "Product", "Lead", "LeadPass", "StageEvent", "Opportunity",
          "ImportRow"`,
    )
  } catch (error) {
    log().warn({ err: error }, 'statistics could not be refreshed')
  }
}
