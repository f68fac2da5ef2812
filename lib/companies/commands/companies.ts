import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { fold } from '@/lib/text'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { findCompany } from '../load'
import { companyTexts, foldedCompany } from '../rules'
import type { CreateCompany, EditCompany } from '../schema'
import { parentIdOf } from './parents'

/** A new company. Refuses a name that exists already, compared folded, and says which one has it. */
export async function createCompany(viewer: Viewer, { parent, ...input }: CreateCompany) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'company.write'))
    const parentId = await parentIdOf(tx, null, parent)
    const [company] = await tx.company.createManyAndReturn({
      data: [{ ...input, ...foldedCompany(input), parentId, createdAt: tx.now }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!company) throw await taken(tx, input.name)
    await record(tx, viewer, 'company.created', company.id, {})
    return company
  })
}

/** Changes what differs from `base`; what somebody else changed meanwhile stays or is a conflict. */
export async function editCompany(viewer: Viewer, input: EditCompany) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'company.write'))
    const fields = await changeCompany(tx, input)
    if (fields.length > 0) await record(tx, viewer, 'company.changed', input.companyId, { fields })
    return { id: input.companyId }
  })
}

async function changeCompany(tx: Tx, input: EditCompany): Promise<string[]> {
  const company = await findCompany(tx, input.companyId)
  const seen = { version: company.version, ...(await lastChange(tx, company.id)) }
  const merged = mergeEdit(input.base, companyTexts(company), companyTexts(input), seen)
  const fields = Object.keys(merged)
  if (fields.length === 0) return fields
  if (fields.includes('name')) await refuseTaken(tx, input)
  const { count } = await tx.company.updateMany({
    where: { id: company.id, version: company.version },
    data: { ...(await columns(tx, input, fields)), version: { increment: 1 } },
  })
  return count === 0 ? changeCompany(tx, input) : fields
}

/** The changed fields as they are stored, folded copies and parent with them. */
async function columns(tx: Tx, input: EditCompany, fields: string[]) {
  const { parent, companyId, version: _version, base: _base, ...values } = input
  const folded = foldedCompany(input)
  return {
    ...only(values, fields),
    ...only(
      folded,
      fields.map((field) => `${field}Folded`),
    ),
    ...(fields.includes('parent') && { parentId: await parentIdOf(tx, companyId, parent) }),
  }
}

async function refuseTaken(tx: Tx, { companyId, name }: EditCompany) {
  const other = await tx.company.findFirst({
    where: { nameFolded: fold(name), id: { not: companyId } },
    select: { id: true },
  })
  if (other) throw await taken(tx, name)
}

async function taken(tx: Tx, name: string) {
  const known = await tx.company.findFirst({
    where: { nameFolded: fold(name) },
    select: { id: true, name: true },
  })
  const values = { name: known?.name ?? name, href: `/companies/${known?.id}` }
  return new Refusal('companies.nameTaken', values, 'name')
}
