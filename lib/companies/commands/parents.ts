import 'server-only'
import { lockOrganisation } from '@/lib/db/lock'
import type { Tx } from '@/lib/db/within'
import { fold } from '@/lib/text'
import { Refusal } from '@/lib/verdict'

/**
 * Id of the company that is named as the parent, null for none.
 * Refuses a name that does not exist and one that lies below the company itself.
 */
export async function parentIdOf(tx: Tx, companyId: string | null, name: string | null) {
  if (!name) return null
  const nameFolded = fold(name)
  const parent = await tx.company.findFirst({ where: { nameFolded }, select: { id: true } })
  if (!parent) throw new Refusal('companies.noSuchParent', { parent: name }, 'parent')
  if (companyId && (await isBelow(tx, parent.id, companyId))) {
    throw new Refusal('companies.belowItself', { parent: name }, 'parent')
  }
  return parent.id
}

/**
 * Whether `companyId` is that other company or belongs to it over any number of steps. One
 * transaction of the organisation at a time, so that two changes cannot make a circle together.
 */
export async function isBelow(tx: Tx, companyId: string, otherId: string): Promise<boolean> {
  await lockOrganisation(tx)
  const [found] = await tx.$queryRaw<[{ below: boolean }]>`
    with recursive above as (
      select id, "parentId" from "Company" where id = ${companyId}::uuid
      union
      select next.id, next."parentId" from "Company" next join above on next.id = above."parentId"
    )
    select exists (select from above where id = ${otherId}::uuid) as below`
  return found.below
}
