import 'server-only'
import type { Tx } from './within'

/**
 * From here on one transaction of the organisation at a time, for rules that look at several rows
 * (the last administrator, a circle of companies). A row lock, which every compatible database has.
 */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    select id from "Organisation"
    where id = nullif(current_setting('app.org', true), '')::uuid for update`
}
