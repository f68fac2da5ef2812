import 'server-only'
import type { Tx } from '@/lib/db/within'

// Prisma takes seconds of computing for what these statements do in one; a file has thousands of rows.

type Rows = readonly Record<string, unknown>[]

export async function writeLeads(tx: Tx, rows: Rows) {
  await tx.$executeRaw`
    insert into "Lead" (id, name, "nameFolded", "companyId", "contactId", "sourceId", "legalBasis",
      "marketingOwnerId", "salesOwnerId", "nextStep", "nextStepOn", value, "stageId", state,
      "enteredAt", "dateUnknown", "externalId", "importId", "createdAt")
    select id, name, "nameFolded", "companyId", "contactId", "sourceId", "legalBasis",
      "marketingOwnerId", "salesOwnerId", "nextStep", "nextStepOn", value, "stageId", state,
      "enteredAt", "dateUnknown", "externalId", "importId", "createdAt"
    from jsonb_populate_recordset(null::"Lead", ${JSON.stringify(rows)}::jsonb)`
}

export async function writePasses(tx: Tx, rows: Rows) {
  await tx.$executeRaw`
    insert into "LeadPass" (id, "leadId", "passNo", "sourceDept", "openedAt", "closedAt", outcome)
    select id, "leadId", "passNo", "sourceDept", "openedAt", "closedAt", outcome
    from jsonb_populate_recordset(null::"LeadPass", ${JSON.stringify(rows)}::jsonb)`
}

export async function writeEvents(tx: Tx, rows: Rows) {
  await tx.$executeRaw`
    insert into "StageEvent" (id, "leadId", "passId", "stageId", kind, at, "recordedAt", seq, "byId",
      "byDept", imputed, "dateUnknown", "outOfOrder", "reasonId")
    select id, "leadId", "passId", "stageId", kind, at, "recordedAt", seq, "byId",
      "byDept", imputed, "dateUnknown", "outOfOrder", "reasonId"
    from jsonb_populate_recordset(null::"StageEvent", ${JSON.stringify(rows)}::jsonb)`
}

export async function writeOpportunities(tx: Tx, rows: Rows) {
  await tx.$executeRaw`
    insert into "Opportunity" (id, "leadId", "passId", "productId", value, "openedAt",
      "expectedCloseOn", "closedAt", result, "importId", "createdAt")
    select id, "leadId", "passId", "productId", value, "openedAt",
      "expectedCloseOn", "closedAt", result, "importId", "createdAt"
    from jsonb_populate_recordset(null::"Opportunity", ${JSON.stringify(rows)}::jsonb)`
}
