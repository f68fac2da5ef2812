import 'server-only'
import type { Tx } from '@/lib/db/within'
import type { Locale } from '@/lib/i18n/locales'

/** What an id is called today and where it is shown; an id without an entry was erased. */
export type Names = Map<string, { text: string; href?: string }>

type Mention = { subjectType: string; subjectId: string; details: unknown }

/** Looks up everything a list of events mentions, one query per kind of thing. */
export async function namesFor(tx: Tx, locale: Locale, mentions: Mention[]): Promise<Names> {
  const ids = [...new Set(mentions.flatMap(idsOf))]
  const where = { id: { in: ids } }
  const names: Names = new Map()
  for (const lead of await tx.lead.findMany({ where, select: { id: true, name: true } })) {
    names.set(lead.id, { text: lead.name, href: `/funnel/${lead.id}` })
  }
  for (const company of await tx.company.findMany({ where, select: { id: true, name: true } })) {
    names.set(company.id, { text: company.name, href: `/companies/${company.id}` })
  }
  for (const person of await tx.membership.findMany({ where, select: { id: true, name: true } })) {
    names.set(person.id, { text: person.name, href: `/people/${person.id}` })
  }
  await addFunnelWords(tx, locale, ids, names)
  await addOthers(tx, ids, names)
  return names
}

async function addFunnelWords(tx: Tx, locale: Locale, ids: string[], names: Names) {
  const query = { where: { id: { in: ids } }, select: { id: true, nameDe: true, nameEn: true } }
  const words = [
    ...(await tx.stage.findMany(query)),
    ...(await tx.reason.findMany(query)),
    ...(await tx.source.findMany(query)),
  ]
  for (const word of words) {
    names.set(word.id, { text: locale === 'de' ? word.nameDe : word.nameEn })
  }
}

async function addOthers(tx: Tx, ids: string[], names: Names) {
  const where = { id: { in: ids } }
  const contacts = await tx.contact.findMany({
    where,
    select: { id: true, name: true, companyId: true },
  })
  for (const { id, name, companyId } of contacts) {
    names.set(id, companyId ? { text: name, href: `/companies/${companyId}` } : { text: name })
  }
  const invitations = await tx.invitation.findMany({ where, select: { id: true, name: true } })
  for (const { id, name } of invitations) names.set(id, { text: name })
  const imports = await tx.importFile.findMany({
    where: { importId: { in: ids } },
    select: { importId: true, name: true },
    orderBy: { name: 'asc' },
  })
  for (const { importId, name } of imports) {
    const before = names.get(importId)?.text
    names.set(importId, {
      text: before ? `${before}, ${name}` : name,
      href: `/imports/${importId}`,
    })
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

function idsOf({ subjectId, details }: Mention): string[] {
  const mentioned = details && typeof details === 'object' ? Object.values(details) : []
  return [subjectId, ...mentioned.filter((value) => typeof value === 'string' && uuid.test(value))]
}
