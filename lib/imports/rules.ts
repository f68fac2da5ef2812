import { can } from '@/lib/people/permissions'
import { no, type Verdict, yes } from '@/lib/verdict'
import type { Who } from '@/lib/viewer'

/** UPLOADED: nothing is written yet · FAILED: stopped on the way, can go on or be taken back. */
export const importStates = [
  'UPLOADED',
  'READY',
  'RUNNING',
  'DONE',
  'FAILED',
  'REVERTING',
  'REVERTED',
] as const
export type ImportState = (typeof importStates)[number]

type Standing = { state: ImportState; byId: string }

/** May this person change the choices of an import, begin it or drop it? Those who may run imports, before it began. */
export function mayReview({ state }: Standing, who: Who): Verdict {
  const allowed = can(who, 'import.run')
  if (!allowed.ok) return allowed
  return isOpen(state) ? yes : no('imports.begunAlready')
}

/** Whether it waits for its start. */
export function isOpen(state: ImportState): boolean {
  return state === 'UPLOADED' || state === 'READY'
}

/** May this person let a stopped import go on? */
export function mayResume({ state }: Standing, who: Who): Verdict {
  const allowed = can(who, 'import.run')
  if (!allowed.ok) return allowed
  return state === 'FAILED' ? yes : no('imports.notStopped')
}

/** May this person take an import back? Whoever ran it, or an approver; also while it runs. */
export function mayRevert({ state, byId }: Standing, who: Who): Verdict {
  const allowed = byId === who.id ? can(who, 'import.run') : can(who, 'import.revertOthers')
  if (!allowed.ok) return allowed
  const begun = state === 'RUNNING' || state === 'DONE' || state === 'FAILED'
  return begun ? yes : no('imports.nothingToRevert')
}
