import { within } from '@/lib/db/within'
import { type ImportedPass, insertLeads, type LeadRow } from '@/lib/funnel/importer/leads'
import type { Viewer } from '@/lib/viewer'
import { funnelOf } from './funnel'

/** An import of this person that is under way; out: its id. */
export async function runningImport(viewer: Viewer): Promise<string> {
  return within(viewer, async (tx) => {
    const { id } = await tx.import.create({
      data: { byId: viewer.id, state: 'RUNNING', mode: 'CREATE', choices: {}, createdAt: tx.now },
      select: { id: true },
    })
    return id
  })
}

type Fields = Partial<Omit<LeadRow, 'pass'>> & { enteredAt?: Date }

/** Open leads in the first stage, as an import brings them; out: their ids in order. */
export async function importLeads(
  viewer: Viewer,
  count: number,
  fieldsOf: (index: number) => Fields,
): Promise<string[]> {
  const funnel = await funnelOf(viewer)
  const importId = await runningImport(viewer)
  const stageId = funnel.stage('INQUIRY')
  const rows = Array.from({ length: count }, (_, index) => {
    const { enteredAt = new Date(), ...fields } = fieldsOf(index)
    return {
      ...usual,
      sourceId: funnel.source('IMPORT'),
      ...fields,
      pass: begun(stageId, enteredAt),
    }
  })
  return within(viewer, (tx) => insertLeads(tx, importId, viewer, rows))
}

const usual = {
  name: 'Lead',
  companyId: null,
  contactId: null,
  legalBasis: 'UNRECORDED',
  marketingOwnerId: null,
  salesOwnerId: null,
  nextStep: null,
  nextStepOn: null,
  value: null,
  externalId: null,
} as const

function begun(stageId: string, at: Date): ImportedPass {
  const line = { at, seq: 1, imputed: false, dateUnknown: false, outOfOrder: false }
  return {
    openedAt: at,
    closedAt: null,
    outcome: null,
    stageId,
    enteredAt: at,
    dateUnknown: false,
    events: [{ ...line, kind: 'INQUIRY', stageId }],
    opportunity: null,
  }
}
