'use server'

import { action } from '@/lib/action'
import * as creating from './commands/create-lead'
import * as editing from './commands/edit-lead'
import * as opportunities from './commands/edit-opportunity'
import * as ending from './commands/end-lead'
import * as moving from './commands/move-lead'
import * as reasons from './commands/reasons'
import * as sources from './commands/sources'
import * as stages from './commands/stages'
import * as takingBack from './commands/take-back-step'
import * as schema from './schema'

export const createLead = action('lead.create', schema.createLeadSchema, creating.createLead, {
  goTo: ({ id }) => `/funnel/${id}`,
})
export const editLead = action('lead.edit', schema.editLeadSchema, editing.editLead, {
  goTo: ({ id }) => `/funnel/${id}`,
})

/** From the board, which stays where it is. */
export const moveCard = action('lead.moveCard', schema.moveLeadSchema, moving.moveLead)
export const endCard = action('lead.endCard', schema.endLeadSchema, ending.endLead)

/** From a page of its own, which leads back to the lead. */
export const moveLead = action('lead.move', schema.moveLeadSchema, moving.moveLead, {
  goTo: ({ id }) => `/funnel/${id}`,
})
export const endLead = action('lead.end', schema.endLeadSchema, ending.endLead, {
  goTo: ({ id }) => `/funnel/${id}`,
})
export const reopenLead = action('lead.reopen', schema.reopenLeadSchema, moving.reopenLead, {
  goTo: ({ id }) => `/funnel/${id}`,
})
export const takeBackStep = action(
  'lead.takeBack',
  schema.takeBackStepSchema,
  takingBack.takeBackStep,
)
export const editOpportunity = action(
  'opportunity.edit',
  schema.editOpportunitySchema,
  opportunities.editOpportunity,
  { goTo: ({ leadId }) => `/funnel/${leadId}` },
)

export const createStage = action('stage.create', schema.createStageSchema, stages.createStage, {
  goTo: () => '/settings/funnel',
})
export const editStage = action('stage.edit', schema.editStageSchema, stages.editStage, {
  goTo: () => '/settings/funnel',
})
export const shiftStage = action('stage.shift', schema.shiftStageSchema, stages.shiftStage)
export const archiveStage = action(
  'stage.archive',
  schema.archiveStageSchema,
  stages.archiveStage,
  { goTo: () => '/settings/funnel' },
)
export const createReason = action(
  'reason.create',
  schema.createReasonSchema,
  reasons.createReason,
  { goTo: () => '/settings/funnel' },
)
export const editReason = action('reason.edit', schema.editReasonSchema, reasons.editReason, {
  goTo: () => '/settings/funnel',
})
export const shiftReason = action('reason.shift', schema.shiftReasonSchema, reasons.shiftReason)
export const archiveReason = action(
  'reason.archive',
  schema.archiveReasonSchema,
  reasons.archiveReason,
  { goTo: () => '/settings/funnel' },
)
export const createSource = action(
  'source.create',
  schema.createSourceSchema,
  sources.createSource,
  { goTo: () => '/settings/funnel' },
)
export const editSource = action('source.edit', schema.editSourceSchema, sources.editSource, {
  goTo: () => '/settings/funnel',
})
export const shiftSource = action('source.shift', schema.shiftSourceSchema, sources.shiftSource)
export const archiveSource = action(
  'source.archive',
  schema.archiveSourceSchema,
  sources.archiveSource,
  { goTo: () => '/settings/funnel' },
)
