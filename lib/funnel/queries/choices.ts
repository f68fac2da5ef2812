import 'server-only'
import { type Tx, within } from '@/lib/db/within'
import { actsFor, type Department, type Viewer } from '@/lib/viewer'
import type { StartsWith } from '../schema'
import { sourcesInUse, stagesInUse } from './stages'

export type LeadChoices = Awaited<ReturnType<typeof choicesFor>>

/** The form of a new lead, filled with the company or contact that an address names. */
export async function newLeadValues(viewer: Viewer, { company, contact }: StartsWith) {
  return within(viewer, async (tx) => {
    const person = contact
      ? await tx.contact.findFirst({
          where: { id: contact },
          select: { id: true, companyId: true },
        })
      : null
    const choices = await choicesFor(tx, viewer, company ?? person?.companyId)
    const own = (department: Department) => (actsFor(viewer, department) ? viewer.id : '')
    return {
      choices,
      values: {
        company: choices.company ?? '',
        contactId: person?.id ?? '',
        marketingOwnerId: own('MARKETING'),
        salesOwnerId: own('SALES'),
      },
    }
  })
}

/** What a form offers, within an open transaction. */
export async function choicesFor(tx: Tx, viewer: Viewer, companyId?: string | null) {
  const stages = await stagesInUse(tx, viewer.locale)
  return {
    stages: stages.filter(({ kind }) => kind !== 'WON'),
    sources: await sourcesInUse(tx, viewer.locale),
    owners: await ownersOf(tx, tx.now),
    contacts: companyId ? await contactsOf(tx, companyId) : [],
    company: companyId ? await companyName(tx, companyId) : null,
  }
}

/** Active members of each side; who is away today is shown with their deputy. */
async function ownersOf(tx: Tx, now: Date) {
  const people = await tx.membership.findMany({
    where: { deactivatedAt: null, role: 'MEMBER' },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      department: true,
      bothSides: true,
      absences: {
        where: { firstDay: { lte: now }, lastDay: { gte: startOfDay(now) } },
        take: 1,
        select: { deputy: { select: { name: true } } },
      },
    },
  })
  const side = (department: Department) =>
    people
      .filter((person) => person.department === department || person.bothSides)
      .map(({ id, name, absences: [absence] }) => ({
        id,
        name,
        away: absence !== undefined,
        deputy: absence?.deputy?.name ?? null,
      }))
  return { MARKETING: side('MARKETING'), SALES: side('SALES') }
}

function startOfDay(now: Date): Date {
  return new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
}

function contactsOf(tx: Tx, companyId: string) {
  return tx.contact.findMany({
    where: { companyId },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true, position: true },
  })
}

async function companyName(tx: Tx, id: string) {
  const company = await tx.company.findFirst({ where: { id }, select: { name: true } })
  return company?.name ?? null
}
