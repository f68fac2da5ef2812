import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { asOwner } from './owner'
import { restoreMappings, restoreRows } from './take-back-changes'

type Owner = Prisma.TransactionClient
type Step = (tx: Owner, importId: string) => Promise<number>

const chunk = 200

/**
 * Takes back everything an import wrote, as the owner of the tables, in chunks of a transaction each:
 * first what it changed, then what it made, leads before what they name. What somebody changed or
 * used since stays. May be run again after a crash. Out: what became of the rows of the import.
 */
export async function takeBack(orgId: string, importId: string, keep: () => Promise<void>) {
  const reverting = await asOwner(orgId, (tx) =>
    tx.import.findFirst({ where: { id: importId, state: 'REVERTING' }, select: { id: true } }),
  )
  if (!reverting) return { removed: 0, restored: 0, kept: 0 }
  const steps: Step[] = [restoreRows, removeLeads, removeContacts, removeProducts, removeCompanies]
  for (const step of steps) {
    do await keep()
    while ((await asOwner(orgId, (tx) => step(tx, importId))) > 0)
  }
  return asOwner(orgId, (tx) => close(tx, importId))
}

type Removed = { id: string }[]

/** Nobody moved or edited them, wrote a note on them or added to them. */
async function removeLeads(tx: Owner, importId: string): Promise<number> {
  const removed = await tx.$queryRaw<Removed>`
    delete from "Lead" where id in (
      select l.id from "Lead" l
      left join "ImportRow" r on r."importId" = ${importId}::uuid and r."subjectId" = l.id
        and r.outcome = 'CREATED'
      where l."importId" = ${importId}::uuid and l.version = coalesce(r."subjectVersion", 1)
        and not exists (select 1 from "Note" n where n."leadId" = l.id
          and (n."createdAt" <> l."createdAt" or n.version > 1))
        and not exists (select 1 from "Opportunity" o where o."leadId" = l.id
          and (o."importId" is distinct from ${importId}::uuid or o.version > 1))
      limit ${chunk})
    returning id`
  return marked(tx, importId, removed)
}

/** Nobody edited them, and no lead that stays names them. */
async function removeContacts(tx: Owner, importId: string): Promise<number> {
  const removed = await tx.$queryRaw<Removed>`
    delete from "Contact" where id in (
      select c.id from "Contact" c
      left join "ImportRow" r on r."importId" = ${importId}::uuid and r."subjectId" = c.id
        and r.outcome = 'CREATED'
      where c."importId" = ${importId}::uuid and c.version = coalesce(r."subjectVersion", 1)
        and not exists (select 1 from "Lead" l where l."contactId" = c.id)
      limit ${chunk})
    returning id`
  return marked(tx, importId, removed)
}

async function removeProducts(tx: Owner, importId: string): Promise<number> {
  const removed = await tx.$queryRaw<Removed>`
    delete from "Product" where id in (
      select p.id from "Product" p
      left join "ImportRow" r on r."importId" = ${importId}::uuid and r."subjectId" = p.id
        and r.outcome = 'CREATED'
      where p."importId" = ${importId}::uuid and p.version = coalesce(r."subjectVersion", 1)
        and not exists (select 1 from "Opportunity" o where o."productId" = p.id)
      limit ${chunk})
    returning id`
  return marked(tx, importId, removed)
}

/** Those without daughters first; once more until none is left that may go. */
async function removeCompanies(tx: Owner, importId: string): Promise<number> {
  const removed = await tx.$queryRaw<Removed>`
    delete from "Company" where id in (
      select c.id from "Company" c
      left join "ImportRow" r on r."importId" = ${importId}::uuid and r."subjectId" = c.id
        and r.outcome = 'CREATED'
      where c."importId" = ${importId}::uuid and c.version = coalesce(r."subjectVersion", 1)
        and not exists (select 1 from "Lead" l where l."companyId" = c.id)
        and not exists (select 1 from "Contact" p where p."companyId" = c.id)
        and not exists (select 1 from "Note" n where n."companyId" = c.id)
        and not exists (select 1 from "Company" d where d."parentId" = c.id)
      limit ${chunk})
    returning id`
  return marked(tx, importId, removed)
}

async function marked(tx: Owner, importId: string, removed: Removed): Promise<number> {
  await tx.importRow.updateMany({
    where: { importId, outcome: 'CREATED', subjectId: { in: removed.map(({ id }) => id) } },
    data: { reverted: 'REMOVED' },
  })
  return removed.length
}

/** What was made and is still there stays for good. */
async function close(tx: Owner, importId: string) {
  await restoreMappings(tx, importId)
  await tx.importRow.updateMany({
    where: { importId, outcome: 'CREATED', reverted: null },
    data: { reverted: 'KEPT' },
  })
  const count = (reverted: string) => tx.importRow.count({ where: { importId, reverted } })
  return {
    removed: await count('REMOVED'),
    restored: await count('RESTORED'),
    kept: await count('KEPT'),
  }
}
