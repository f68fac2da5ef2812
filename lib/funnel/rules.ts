import { can } from '@/lib/people/permissions'
import { no, type Verdict, yes } from '@/lib/verdict'
import type { Who } from '@/lib/viewer'
import {
  type Exit,
  exits,
  holderOf,
  isAfterContact,
  type LeadState,
  rankOf,
  type StageFacts,
  type StageKind,
} from './stages'

/** The part of a lead that rules look at. */
export type Standing = { state: LeadState; stage: StageFacts }

type Target = StageFacts & { archivedAt?: Date | null }

/**
 * May this person put the lead into that stage? Only while it is in the funnel, and only the
 * department that holds it; entering a stage of the other one hands it over.
 */
export function mayMove(lead: Standing, to: Target, who: Who): Verdict {
  const allowed = can(who, 'lead.move', holderOf(lead))
  if (!allowed.ok) return allowed
  if (lead.state !== 'OPEN') return no('funnel.notOpen')
  if (to.archivedAt) return no('funnel.stageArchived')
  return to.id === lead.stage.id ? no('funnel.alreadyThere') : yes
}

/**
 * Exits that fit a kind of stage. Rejection is decided before anybody spoke with the customer,
 * disqualification afterwards; an accepted lead may be at either point. An offer can be lost once
 * the lead was accepted; laying it up for later is always possible.
 */
export function exitsFrom(kind: StageKind): Exit[] {
  return exits.filter((exit) => fits(exit, kind))
}

function fits(exit: Exit, kind: StageKind): boolean {
  if (kind === 'WON') return false
  if (exit === 'RECYCLED') return true
  if (exit === 'REJECTED') return !isAfterContact(kind)
  return rankOf(kind) >= rankOf('SAL')
}

/** May this person end the lead's pass this way? The command asks for a reason besides. */
export function mayEnd(lead: Standing, exit: Exit, who: Who): Verdict {
  const allowed = can(who, 'lead.end', holderOf(lead))
  if (!allowed.ok) return allowed
  if (lead.state !== 'OPEN') return no('funnel.notOpen')
  return exitsFrom(lead.stage.kind).includes(exit) ? yes : no('funnel.exitDoesNotFit')
}

/**
 * May this person open the lead's next pass? After every exit, into any stage before the order.
 * New business with a customer that was won is a new lead.
 */
export function mayReopen(lead: Standing, to: Target, who: Who): Verdict {
  const allowed = can(who, 'lead.reopen', holderOf(lead))
  if (!allowed.ok) return allowed
  if (lead.state === 'OPEN') return no('funnel.stillOpen')
  if (lead.state === 'WON') return no('funnel.wonStaysWon')
  return mayEnter(to)
}

/** May a pass begin in this stage? Not in one that is archived, and not as an order at once. */
export function mayEnter(to: Target): Verdict {
  if (to.archivedAt) return no('funnel.stageArchived')
  return to.kind === 'WON' ? no('funnel.notAtOnceWon') : yes
}

/** May this person take back the last step, as a mistake? Those who hold it now, or who made it. */
export function mayTakeBack(lead: Standing, madeById: string | null, who: Who): Verdict {
  const allowed = can(who, 'lead.move', holderOf(lead))
  return allowed.ok || madeById !== who.id ? allowed : can(who, 'lead.edit')
}

/** What became of a lead that has entered this stage. */
export function stateIn(stage: StageFacts): LeadState {
  return stage.kind === 'WON' ? 'WON' : 'OPEN'
}
