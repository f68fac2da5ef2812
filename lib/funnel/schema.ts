import { z } from 'zod'
import {
  base,
  choice,
  id,
  line,
  optionalDay,
  optionalDecimal,
  optionalId,
  optionalInteger,
  optionalLine,
  optionalText,
  version,
} from '@/lib/fields'
import { departments } from '@/lib/viewer'
import { exits, legalBases, stageKinds } from './stages'

/** A company is named as text: a known name is found, a new one becomes a company. */
const leadFields = {
  name: optionalLine(200),
  company: optionalLine(200),
  contactId: optionalId,
  sourceId: id,
  legalBasis: choice(legalBases),
  marketingOwnerId: optionalId,
  salesOwnerId: optionalId,
  nextStep: optionalLine(300),
  nextStepOn: optionalDay,
  value: optionalDecimal,
}

export const createLeadSchema = z
  .strictObject({ ...leadFields, companyId: optionalId, stageId: optionalId })
  .partial()
  .required({ sourceId: true, legalBasis: true })
export type CreateLead = z.output<typeof createLeadSchema>

export const editLeadSchema = z.strictObject({ ...leadFields, leadId: id, version, base })
export type EditLead = z.output<typeof editLeadSchema>

export const moveLeadSchema = z.strictObject({ leadId: id, toStageId: id, version })
export type MoveLead = z.output<typeof moveLeadSchema>

export const endLeadSchema = z.strictObject({
  leadId: id,
  exit: choice(exits),
  reasonId: id,
  note: optionalText(1000).optional(),
  version,
})
export type EndLead = z.output<typeof endLeadSchema>

export const reopenLeadSchema = z.strictObject({ leadId: id, toStageId: id, version })
export type ReopenLead = z.output<typeof reopenLeadSchema>

export const takeBackStepSchema = z.strictObject({ leadId: id, version })
export type TakeBackStep = z.output<typeof takeBackStepSchema>

export const editOpportunitySchema = z.strictObject({
  opportunityId: id,
  value: optionalDecimal,
  expectedCloseOn: optionalDay,
  productId: optionalId,
  version,
  base,
})
export type EditOpportunity = z.output<typeof editOpportunitySchema>

const names = { nameDe: line(60), nameEn: line(60) }
const stageFields = { ...names, holder: choice(departments), maxAgeDays: optionalInteger(1, 3650) }

export const createStageSchema = z.strictObject({ ...stageFields, kind: choice(stageKinds) })
export type CreateStage = z.output<typeof createStageSchema>

export const editStageSchema = z.strictObject({ ...stageFields, stageId: id, version, base })
export type EditStage = z.output<typeof editStageSchema>

const directions = ['up', 'down'] as const

export const shiftStageSchema = z.strictObject({ stageId: id, direction: choice(directions) })
export type ShiftStage = z.output<typeof shiftStageSchema>

export const archiveStageSchema = z.strictObject({ stageId: id })
export type ArchiveStage = z.output<typeof archiveStageSchema>

export const createReasonSchema = z.strictObject({ ...names, exit: choice(exits) })
export type CreateReason = z.output<typeof createReasonSchema>

export const editReasonSchema = z.strictObject({ ...names, reasonId: id, version, base })
export type EditReason = z.output<typeof editReasonSchema>

export const shiftReasonSchema = z.strictObject({ reasonId: id, direction: choice(directions) })
export type ShiftReason = z.output<typeof shiftReasonSchema>

export const archiveReasonSchema = z.strictObject({ reasonId: id })
export type ArchiveReason = z.output<typeof archiveReasonSchema>

export const createSourceSchema = z.strictObject(names)
export type CreateSource = z.output<typeof createSourceSchema>

export const editSourceSchema = z.strictObject({ ...names, sourceId: id, version, base })
export type EditSource = z.output<typeof editSourceSchema>

export const shiftSourceSchema = z.strictObject({ sourceId: id, direction: choice(directions) })
export type ShiftSource = z.output<typeof shiftSourceSchema>

export const archiveSourceSchema = z.strictObject({ sourceId: id })
export type ArchiveSource = z.output<typeof archiveSourceSchema>

/** What an address may fill into the form of a new lead. */
export const startsWithSchema = z.object({
  company: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
})
export type StartsWith = z.output<typeof startsWithSchema>
