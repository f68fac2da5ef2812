import 'server-only'
import { namesFor } from '@/lib/activity/names'
import { entries } from '@/lib/activity/queries'
import { type Tx, within } from '@/lib/db/within'
import { can } from '@/lib/people/permissions'
import { enforce } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'
import { findCompany } from '../load'
import { contactsOf } from './contacts'

/** A company with its contacts, leads, subsidiaries and complete history. */
export async function companyPage(viewer: Viewer, id: string) {
  enforce(can(viewer, 'company.read'))
  return within(viewer, async (tx) => {
    const company = await findCompany(tx, id)
    const contacts = await contactsOf(tx, viewer, id)
    return {
      company: { ...company, revenue: company.revenue?.toString() ?? null },
      contacts,
      leads: await leadsOf(tx, id),
      subsidiaries: await subsidiariesOf(tx, id),
      history: await historyOfCompany(tx, viewer, id, contacts),
    }
  })
}

export type CompanyPage = Awaited<ReturnType<typeof companyPage>>

/** A company as its form shows it. */
export async function companyToEdit(viewer: Viewer, id: string) {
  enforce(can(viewer, 'company.read'))
  return within(viewer, async (tx) => {
    const company = await findCompany(tx, id)
    return { ...company, revenue: company.revenue?.toString() ?? null }
  })
}

async function leadsOf(tx: Tx, companyId: string) {
  const leads = await tx.lead.findMany({
    where: { companyId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      id: true,
      name: true,
      state: true,
      value: true,
      enteredAt: true,
      dateUnknown: true,
      stage: { select: { nameDe: true, nameEn: true, holder: true } },
    },
  })
  return leads.map((lead) => ({ ...lead, value: lead.value?.toString() ?? null }))
}

function subsidiariesOf(tx: Tx, parentId: string) {
  return tx.company.findMany({
    where: { parentId },
    orderBy: { nameFolded: 'asc' },
    select: { id: true, name: true },
  })
}

/** What happened to the company, its contacts and the notes on it. */
async function historyOfCompany(
  tx: Tx,
  viewer: Viewer,
  companyId: string,
  contacts: { id: string }[],
) {
  if (!can(viewer, 'activity.read').ok) return { entries: [], names: new Map() }
  const notes = await tx.note.findMany({ where: { companyId }, select: { id: true } })
  const ids = [companyId, ...[...contacts, ...notes].map(({ id }) => id)]
  const found = await entries(tx, { subjectId: { in: ids } }, 500)
  return { entries: found, names: await namesFor(tx, viewer.locale, found) }
}
