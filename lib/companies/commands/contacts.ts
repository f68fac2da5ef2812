import 'server-only'
import { lastChange } from '@/lib/activity/last-change'
import { record } from '@/lib/activity/record'
import { type Tx, within } from '@/lib/db/within'
import { mergeEdit, only } from '@/lib/edit'
import { can } from '@/lib/people/permissions'
import { emailKey, fold } from '@/lib/text'
import { enforce, Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { findCompany, findContact } from '../load'
import { contactHref, contactTexts } from '../rules'
import type { CreateContact, DiscloseContact, EditContact } from '../schema'

/** A new contact person. Refuses an e-mail address that another contact has, and says who. */
export async function createContact(viewer: Viewer, input: CreateContact) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'contact.write'))
    if (input.companyId) await findCompany(tx, input.companyId)
    const [contact] = await tx.contact.createManyAndReturn({
      data: [{ ...input, ...keysOf(input), createdAt: tx.now }],
      skipDuplicates: true,
      select: { id: true, companyId: true },
    })
    if (!contact) throw await taken(tx, input.email)
    await record(tx, viewer, 'contact.created', contact.id, { companyId: contact.companyId })
    return contact
  })
}

/** Changes what differs from `base`; what somebody else changed meanwhile stays or is a conflict. */
export async function editContact(viewer: Viewer, input: EditContact) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'contact.write'))
    const { fields, contact } = await changeContact(tx, input)
    if (fields.length > 0) await record(tx, viewer, 'contact.changed', contact.id, { fields })
    return { id: contact.id, companyId: contact.companyId }
  })
}

type Change = { fields: string[]; contact: { id: string; companyId: string | null } }

async function changeContact(tx: Tx, input: EditContact): Promise<Change> {
  const contact = await findContact(tx, input.contactId)
  const seen = { version: contact.version, ...(await lastChange(tx, contact.id)) }
  const fields = Object.keys(
    mergeEdit(input.base, contactTexts(contact), contactTexts(input), seen),
  )
  if (fields.length === 0) return { fields, contact }
  if (fields.includes('email')) await refuseTaken(tx, input)
  const { count } = await tx.contact.updateMany({
    where: { id: contact.id, version: contact.version },
    data: { ...columns(input, fields), version: { increment: 1 } },
  })
  return count === 0 ? changeContact(tx, input) : { fields, contact }
}

function columns(input: EditContact, fields: string[]) {
  const { contactId: _id, version: _version, base: _base, ...values } = input
  const { nameFolded, emailKey } = keysOf(input)
  return {
    ...only(values, fields),
    ...(fields.includes('name') && { nameFolded }),
    ...(fields.includes('email') && { emailKey }),
  }
}

function keysOf({ name, email }: { name: string; email: string | null }) {
  return { nameFolded: fold(name), emailKey: email && emailKey(email) }
}

async function refuseTaken(tx: Tx, { contactId, email }: EditContact) {
  if (!email) return
  const other = await tx.contact.findFirst({
    where: { emailKey: emailKey(email), id: { not: contactId } },
    select: { id: true },
  })
  if (other) throw await taken(tx, email)
}

async function taken(tx: Tx, email: string | null) {
  const known = await tx.contact.findFirst({
    where: { emailKey: email && emailKey(email) },
    select: { id: true, name: true, companyId: true },
  })
  if (!known) return new Refusal('errors.alreadyExists')
  const values = { name: known.name, href: contactHref(known) }
  return new Refusal('companies.emailTaken', values, 'email')
}

/** Leadership looks at contact data and says why; both departments see it in the history. Lasts 24 hours. */
export async function discloseContact(viewer: Viewer, { contactId, reason }: DiscloseContact) {
  return within(viewer, async (tx) => {
    enforce(can(viewer, 'contact.disclose'))
    const contact = await findContact(tx, contactId)
    const access = await tx.contactAccess.create({
      data: { contactId, byId: viewer.id, reason, at: tx.now },
      select: { id: true },
    })
    await record(tx, viewer, 'contact.disclosed', contact.id, { accessId: access.id })
    return { id: contact.id }
  })
}
