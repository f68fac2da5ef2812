import 'server-only'
import type { Tx } from '@/lib/db/within'
import { newIds } from '@/lib/ids'
import { fold } from '@/lib/text'
import type { HomeDepartment } from '@/lib/viewer'
import type { Exit, LeadState, LegalBasis, StageKind } from '../stages'
import { writeEvents, writeLeads, writeOpportunities, writePasses } from './write-leads'

/** Who runs the import; written beside every entry of a history. */
export type ImportedBy = { id: string; department: HomeDepartment }

/** One line of a history, checked already: reach closed upward, in order, `seq` counted within the pass. */
export type ImportedEvent = {
  kind: StageKind | Exit
  stageId: string | null
  at: Date
  seq: number
  imputed: boolean
  dateUnknown: boolean
  outOfOrder: boolean
  reasonId?: string | null
}

/** The one pass of an imported lead and where the lead stands after it. */
export type ImportedPass = {
  openedAt: Date
  closedAt: Date | null
  outcome: Exclude<LeadState, 'OPEN'> | null
  stageId: string
  enteredAt: Date
  dateUnknown: boolean
  events: ImportedEvent[]
  opportunity: {
    openedAt: Date | null
    closedAt: Date | null
    result: 'WON' | 'LOST' | 'NO_DECISION' | null
    productId: string | null
    expectedCloseOn: Date | null
  } | null
}

/** A lead of a file, checked already: texts as schema.ts lets them through, ids of this organisation. */
export type LeadRow = {
  name: string
  companyId: string | null
  contactId: string | null
  sourceId: string
  legalBasis: LegalBasis
  marketingOwnerId: string | null
  salesOwnerId: string | null
  nextStep: string | null
  nextStepOn: Date | null
  /** Exact decimal in the organisation's currency. */
  value: string | null
  externalId: string | null
  pass: ImportedPass
}

/**
 * Writes new leads with their pass, history and opportunity in four statements, without events of
 * their own: the import is the act. Out: their ids in the order of the rows. An external id that
 * exists already fails the whole chunk; ask `existingLeads` first.
 */
export async function insertLeads(
  tx: Tx,
  importId: string,
  by: ImportedBy,
  rows: readonly LeadRow[],
): Promise<string[]> {
  const leadIds = newIds(rows.length, tx.now)
  const passIds = newIds(rows.length, tx.now)
  const placed = rows.map((row, index) => ({
    row,
    leadId: leadIds[index] ?? '',
    passId: passIds[index] ?? '',
  }))
  const createdAt = tx.now
  await writeLeads(
    tx,
    placed.map(({ row, leadId }) => ({ ...leadOf(row), id: leadId, importId, createdAt })),
  )
  await writePasses(
    tx,
    placed.map(({ row, leadId, passId }) => passOf(row, by, { leadId, passId })),
  )
  await writeEvents(tx, eventsOf(placed, by, tx.now))
  await writeOpportunities(tx, opportunitiesOf(placed, importId, tx.now))
  return leadIds
}

type Place = { leadId: string; passId: string }
type Placed = Place & { row: LeadRow }

function passOf({ pass }: LeadRow, { department }: ImportedBy, { leadId, passId }: Place) {
  const { openedAt, closedAt, outcome } = pass
  const sourceDept = department === 'NONE' ? 'OTHER' : department
  return { id: passId, leadId, passNo: 1, sourceDept, openedAt, closedAt, outcome }
}

function eventsOf(placed: Placed[], by: ImportedBy, recordedAt: Date) {
  const events = placed.flatMap(({ row: { pass }, leadId, passId }) =>
    pass.events.map((event) => ({ ...event, leadId, passId })),
  )
  const ids = newIds(events.length, recordedAt)
  return events.map((event, index) => ({
    ...event,
    id: ids[index],
    recordedAt,
    byId: by.id,
    byDept: by.department,
  }))
}

function opportunitiesOf(placed: Placed[], importId: string, createdAt: Date) {
  const ids = newIds(placed.length, createdAt)
  return placed.flatMap(({ row: { pass, value }, leadId, passId }, index) => {
    if (!pass.opportunity) return []
    return [{ ...pass.opportunity, id: ids[index], leadId, passId, value, importId, createdAt }]
  })
}

function leadOf({ pass, ...row }: LeadRow) {
  const { stageId, enteredAt, dateUnknown, outcome } = pass
  return {
    ...row,
    nameFolded: fold(row.name),
    stageId,
    enteredAt,
    dateUnknown,
    state: outcome ?? 'OPEN',
  }
}

/** Fields of a lead that a file may change; where it stands is not among them. */
export type LeadChanges = Partial<Omit<LeadRow, 'externalId' | 'pass'>>

/** Leads by the id of the other system, with everything a file may change. */
export async function existingLeads(tx: Tx, externalIds: readonly string[]) {
  const leads = await tx.lead.findMany({
    where: { externalId: { in: [...new Set(externalIds)] } },
    select: {
      id: true,
      version: true,
      externalId: true,
      name: true,
      companyId: true,
      contactId: true,
      sourceId: true,
      legalBasis: true,
      marketingOwnerId: true,
      salesOwnerId: true,
      nextStep: true,
      nextStepOn: true,
      value: true,
      state: true,
      stageId: true,
    },
  })
  return new Map(
    leads.map((lead) => [
      lead.externalId ?? '',
      { ...lead, value: lead.value?.toString() ?? null },
    ]),
  )
}

/**
 * Changes one lead if it still has that version. Out: its new version, null when somebody was
 * faster. The opportunity of its newest pass carries the same value.
 */
export async function updateLead(
  tx: Tx,
  { id, version }: { id: string; version: number },
  changes: LeadChanges,
): Promise<number | null> {
  const { count } = await tx.lead.updateMany({
    where: { id, version },
    data: {
      ...changes,
      ...(changes.name && { nameFolded: fold(changes.name) }),
      version: { increment: 1 },
    },
  })
  if (count === 0) return null
  if (changes.value !== undefined) await passOn(tx, id, changes.value)
  return version + 1
}

async function passOn(tx: Tx, leadId: string, value: string | null) {
  const pass = await tx.leadPass.findFirst({
    where: { leadId },
    orderBy: { passNo: 'desc' },
    select: { id: true },
  })
  await tx.opportunity.updateMany({
    where: { passId: pass?.id ?? leadId },
    data: { value, version: { increment: 1 } },
  })
}
