import { within } from '@/lib/db/within'
import { endLead } from '@/lib/funnel/commands/end-lead'
import { moveLead } from '@/lib/funnel/commands/move-lead'
import type { StageKind } from '@/lib/funnel/stages'
import { lead } from '../funnel'
import { type Act, type Acts, editing, type Scene, unique } from './act'
import { ownCompany } from './companies'

const file = 'lib/funnel/actions.ts'

/** Where leads stand that the holder of the scene holds, and where they may go from there. */
const standing = { MARKETING: 'INQUIRY', SALES: 'SAL' } as const
const further = { MARKETING: 'MQL', SALES: 'SQL' } as const

const move: Act = {
  file,
  right: 'lead.move',
  held: true,
  fields: async (scene) => ({
    ...(await held(scene)),
    toStageId: scene.funnel.stage(further[scene.holder]),
  }),
}

const end: Act = {
  file,
  right: 'lead.end',
  held: true,
  fields: async (scene) => ({
    ...(await held(scene)),
    exit: 'RECYCLED',
    reasonId: scene.funnel.reason('RECYCLED'),
    note: '',
  }),
}

async function held({ doer, holder }: Scene, kind: StageKind = standing[holder]) {
  const { id } = await lead(doer, { kind, company: unique('Molkerei'), contactId: null })
  return { leadId: id, version: '1' }
}

export const leadActs: Acts = {
  createLead: {
    file,
    right: 'lead.create',
    optional: [
      'name',
      'company',
      'contactId',
      'marketingOwnerId',
      'salesOwnerId',
      'nextStep',
      'nextStepOn',
      'value',
    ],
    fields: async (scene) => ({
      companyId: (await ownCompany(scene)).id,
      sourceId: scene.funnel.source(),
      legalBasis: 'CONSENT',
      stageId: scene.funnel.stage('INQUIRY'),
    }),
  },
  editLead: {
    file,
    right: 'lead.edit',
    edits: { name: ['Anlage', 'Waage'], nextStep: ['Anrufen', 'Schreiben'], value: ['10', '20'] },
    fields: async (scene) => {
      const { leadId } = await held(scene)
      return editing(await leadValues(scene, leadId), { leadId })
    },
  },
  moveCard: move,
  moveLead: move,
  endCard: end,
  endLead: end,
  reopenLead: {
    file,
    right: 'lead.reopen',
    fields: async (scene) => {
      const { leadId } = await held(scene)
      const { doer, funnel, holder } = scene
      const exit = { exit: 'RECYCLED', reasonId: funnel.reason('RECYCLED') } as const
      const { version } = await endLead(doer, { leadId, version: 1, ...exit })
      return { leadId, version: String(version), toStageId: funnel.stage(standing[holder]) }
    },
  },
  takeBackStep: {
    file,
    right: 'lead.move',
    held: true,
    fields: async (scene) => {
      const { leadId } = await held(scene)
      const toStageId = scene.funnel.stage(further[scene.holder])
      const { version } = await moveLead(scene.doer, { leadId, toStageId, version: 1 })
      return { leadId, version: String(version) }
    },
  },
  editOpportunity: {
    file,
    right: 'lead.edit',
    edits: { value: ['300', '400'], expectedCloseOn: ['2027-01-15', '2027-02-15'] },
    fields: async (scene) => {
      const { id } = await lead(scene.doer, { kind: 'OPPORTUNITY', company: unique('Werft') })
      const opportunity = await within(scene.doer, (tx) =>
        tx.opportunity.findFirstOrThrow({ where: { leadId: id }, select: { id: true } }),
      )
      const values = { value: '', expectedCloseOn: '', productId: '' }
      return editing(values, { opportunityId: opportunity.id })
    },
  },
}

async function leadValues({ doer }: Scene, id: string) {
  const row = await within(doer, (tx) =>
    tx.lead.findFirstOrThrow({
      where: { id },
      select: {
        name: true,
        sourceId: true,
        legalBasis: true,
        marketingOwnerId: true,
        salesOwnerId: true,
        company: { select: { name: true } },
      },
    }),
  )
  return {
    name: row.name,
    company: row.company?.name ?? '',
    contactId: '',
    sourceId: row.sourceId,
    legalBasis: row.legalBasis,
    marketingOwnerId: row.marketingOwnerId ?? '',
    salesOwnerId: row.salesOwnerId ?? '',
    nextStep: '',
    nextStepOn: '',
    value: '',
  }
}
