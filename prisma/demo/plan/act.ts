import type { Exit, LegalBasis, StageKind } from '@/lib/funnel/stages'
import type { Department } from '@/lib/viewer'
import type { PersonKey } from '../people'

/** Something that somebody did at that time; done by calling the command for it. */
export type Act = { at: Date; by: PersonKey } & Deed

type Deed =
  | { do: 'absence'; person: PersonKey; deputy: PersonKey; firstDay: string; lastDay: string }
  | { do: 'company'; company: number }
  | { do: 'contact'; contact: number; company: number }
  | { do: 'companyNote'; company: number; text: string }
  | LeadDeed

export type LeadAct = { at: Date; by: PersonKey } & LeadDeed

type LeadDeed = { lead: string } & (
  | ({ do: 'create'; stage: StageKind } & Origin)
  | { do: 'edit'; changes: LeadChanges }
  | { do: 'move'; to: StageKind }
  | { do: 'takeBack' }
  | { do: 'end'; exit: Exit; reason: string; note: string | null }
  | { do: 'reopen'; to: StageKind }
  | { do: 'offer'; value: string; expectedCloseOn: string }
  | { do: 'note'; text: string }
)

/** What a lead is written down with. */
export type Origin = {
  name: string
  company: number | null
  contact: number | null
  source: string
  legalBasis: LegalBasis
  marketingOwner: PersonKey | null
  salesOwner: PersonKey | null
}

export type LeadChanges = {
  salesOwner?: PersonKey
  value?: string
  nextStep?: string | null
  /** A day such as `2026-11-23`. */
  nextStepOn?: string | null
}

export type Stay = { kind: StageKind; at: Date }
export type End = { exit: Exit; reason: string; at: Date }
/** One way through the funnel; without an end it was won or is still open. */
export type Pass = { stays: Stay[]; end: End | null }

/** A lead and everything that became of it. */
export type LeadPlan = Omit<Origin, 'marketingOwner' | 'salesOwner'> & {
  key: string
  marketing: PersonKey
  sales: PersonKey
  /** The side that wrote it down. */
  side: Department
  passes: Pass[]
  /** Where its next step is due, counted in days from the Monday; only while it is open. */
  due: number | null
}

/** When it was written down. */
export function beginOf({ passes }: Pick<LeadPlan, 'passes'>): Date {
  const begin = passes[0]?.stays[0]?.at
  if (!begin) throw new Error('A lead without a first entry')
  return begin
}
