import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import {
  companyBeforeSchema,
  contactBeforeSchema,
  leadBeforeSchema,
  mappingBeforeSchema,
  productBeforeSchema,
} from '@/lib/imports/jobs/before'

type Owner = Prisma.TransactionClient
type Changed = { id: string; version: number; before: unknown }

const kindSchema = z.enum(['companies', 'products', 'contacts', 'opportunities'])

const restore = {
  companies: restoreCompany,
  products: restoreProduct,
  contacts: restoreContact,
  opportunities: restoreLead,
}

/** Gives changed rows their columns back, version included, where nobody changed them since. */
export async function restoreRows(tx: Owner, importId: string): Promise<number> {
  const rows = await tx.importRow.findMany({
    where: { importId, outcome: 'UPDATED', reverted: null },
    take: 200,
    select: {
      fileId: true,
      line: true,
      subjectId: true,
      subjectVersion: true,
      before: true,
      file: { select: { kind: true } },
    },
  })
  for (const { fileId, line, subjectId, subjectVersion, before, file } of rows) {
    const changed = { id: subjectId ?? fileId, version: subjectVersion ?? 0, before }
    const count = await restore[kindSchema.parse(file.kind)](tx, changed)
    const reverted = count === 1 ? 'RESTORED' : 'KEPT'
    await tx.importRow.updateMany({ where: { fileId, line }, data: { reverted } })
  }
  return rows.length
}

async function restoreCompany(tx: Owner, { before, ...seen }: Changed): Promise<number> {
  const data = companyBeforeSchema.parse(before)
  return (await tx.company.updateMany({ where: seen, data })).count
}

async function restoreProduct(tx: Owner, { before, ...seen }: Changed): Promise<number> {
  const data = productBeforeSchema.parse(before)
  return (await tx.product.updateMany({ where: seen, data })).count
}

async function restoreContact(tx: Owner, { before, ...seen }: Changed): Promise<number> {
  const data = contactBeforeSchema.parse(before)
  return (await tx.contact.updateMany({ where: seen, data })).count
}

/** The opportunity was changed with its lead, by one version, if it was. */
async function restoreLead(tx: Owner, { before, ...seen }: Changed): Promise<number> {
  const { opportunity, nextStepOn, ...lead } = leadBeforeSchema.parse(before)
  const data = { ...lead, nextStepOn: nextStepOn ? new Date(nextStepOn) : null }
  const { count } = await tx.lead.updateMany({ where: seen, data })
  if (count === 1 && opportunity) {
    const { id, version, value } = opportunity
    await tx.opportunity.updateMany({
      where: { id, version: version + 1 },
      data: { version, value },
    })
  }
  return count
}

/** Remembers for each header what was remembered before, unless another import has spoken since. */
export async function restoreMappings(tx: Owner, importId: string): Promise<void> {
  const begun = await tx.import.findFirst({
    where: { id: importId },
    select: { startedAt: true, files: { select: { mappingBefore: true } } },
  })
  for (const { mappingBefore } of begun?.files ?? []) {
    const known = mappingBeforeSchema.safeParse(mappingBefore)
    if (!known.success || !begun?.startedAt) continue
    const { signature, before } = known.data
    const { count } = await tx.importMapping.deleteMany({
      where: { signature, savedAt: begun.startedAt },
    })
    if (count === 0 || !before) continue
    const mapping = before.mapping ?? Prisma.JsonNull
    await tx.importMapping.createMany({
      data: [{ ...before, signature, mapping, savedAt: new Date(before.savedAt) }],
    })
  }
}
