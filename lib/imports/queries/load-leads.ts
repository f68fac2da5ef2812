import 'server-only'
import type { Tx } from '@/lib/db/within'
import { existingLeads } from '@/lib/funnel/importer/leads'
import { exits, isOneOf } from '@/lib/funnel/stages'
import { leadKey } from '../planning/plan-opportunity'
import type { Shelf } from '../planning/shelf'
import type { ParsedRow } from '../rows'

export type StoredLead =
  Awaited<ReturnType<typeof existingLeads>> extends Map<string, infer Lead> ? Lead : never

/** Leads that rows may mean: by the id of the other system, else by the fingerprint of a row taken before. */
export async function loadLeads(tx: Tx, shelf: Shelf, rows: ParsedRow[]) {
  const fresh = rows.filter((row) => !shelf.has(leadKey(row)))
  for (const row of fresh) shelf.set(leadKey(row), null)
  const ids = fresh.flatMap(({ record }) => record.externalId ?? [])
  const found = ids.length > 0 ? await existingLeads(tx, ids) : new Map<string, StoredLead>()
  const stored = new Map<string, StoredLead>()
  for (const [externalId, lead] of found) {
    stored.set(lead.id, lead)
    shelf.set(`id:${externalId}`, slotOfLead(lead))
  }
  await loadByFingerprint(tx, shelf, fresh)
  return stored
}

function slotOfLead(lead: StoredLead) {
  const { id, version, state, stageId } = lead
  const values = {
    name: lead.name,
    company: lead.companyId,
    contact: lead.contactId,
    source: lead.sourceId,
    legalBasis: lead.legalBasis,
    marketingOwner: lead.marketingOwnerId,
    salesOwner: lead.salesOwnerId,
    nextStep: lead.nextStep,
    nextStepOn: lead.nextStepOn?.toISOString().slice(0, 10) ?? null,
    value: lead.value,
  }
  const filled = Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [[field, value]],
  )
  const standing = isOneOf(exits, state) ? `exit:${state}` : `stage:${stageId}`
  return { id, version, values: Object.fromEntries(filled), standing }
}

async function loadByFingerprint(tx: Tx, shelf: Shelf, rows: ParsedRow[]) {
  const without = rows.filter(({ record }) => record.externalId === undefined)
  if (without.length === 0) return
  const taken = await tx.importRow.findMany({
    where: { hash: { in: without.map(({ hash }) => hash) }, subjectId: { not: null } },
    select: { hash: true, subjectId: true },
  })
  const leads = await tx.lead.findMany({
    where: { id: { in: taken.flatMap(({ subjectId }) => subjectId ?? []) } },
    select: { id: true, version: true },
  })
  const versions = new Map(leads.map(({ id, version }) => [id, version]))
  for (const { hash, subjectId } of taken) {
    const version = versions.get(subjectId ?? '')
    if (!subjectId || version === undefined) continue
    shelf.set(`row:${hash}`, { id: subjectId, version, values: {} })
  }
}
