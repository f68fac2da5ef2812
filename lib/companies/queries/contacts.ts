import 'server-only'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce, Missing } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { findContact } from '../load'
import { disclosureLasts, maySeeContactData } from '../rules'

/** The contacts of a company; e-mail and phone only where this viewer may see them. */
export async function contactsOf(tx: Tx, viewer: Viewer, companyId: string) {
  const since = new Date(tx.now.getTime() - disclosureLasts)
  const contacts = await tx.contact.findMany({
    where: { companyId },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      position: true,
      email: true,
      phone: true,
      accesses: {
        where: { byId: viewer.id, at: { gt: since } },
        select: { byId: true, at: true },
      },
    },
  })
  return contacts.map(({ accesses, email, phone, ...contact }) => {
    const open = maySeeContactData(viewer, accesses, tx.now).ok
    return { ...contact, open, email: open ? email : null, phone: open ? phone : null }
  })
}

export type ContactEntry = Awaited<ReturnType<typeof contactsOf>>[number]

/** One contact of that company (`none`: of no company), with who looked at the data, when and why. */
export async function contactPage(viewer: Viewer, companyId: string, contactId: string) {
  enforce(can(viewer, 'company.read'))
  return within(viewer, async (tx) => {
    const { email, phone, ...contact } = await findContact(tx, contactId)
    if ((contact.companyId ?? 'none') !== companyId) throw new Missing()
    const accesses = await tx.contactAccess.findMany({
      where: { contactId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true, byId: true, at: true, reason: true, by: { select: { name: true } } },
    })
    const open = maySeeContactData(viewer, accesses, tx.now).ok
    const seesReasons = can(viewer, 'activity.read').ok
    return {
      contact: { ...contact, open, email: open ? email : null, phone: open ? phone : null },
      accesses: seesReasons ? accesses : [],
    }
  })
}

export type ContactPage = Awaited<ReturnType<typeof contactPage>>
