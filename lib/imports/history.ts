import { type Entry, firstOf, reachOf, stageEventsFor } from '@/lib/funnel/passes'
import { type Exit, isOneOf, rankOf, type StageKind, stageKinds } from '@/lib/funnel/stages'
import type { Stage } from './stages'

/** One entry of a lead into a kind of stage, or its exit. Unknown times stand at a placeholder. */
export type HistoryEvent = {
  kind: StageKind | Exit
  /** Null for exits and for imputed kinds the organisation has no stage for. */
  stageId: string | null
  at: Date
  /** Order within the pass. */
  seq: number
  imputed: boolean
  dateUnknown: boolean
  /** Dated before what must have come earlier; kept, and left out of durations. */
  outOfOrder: boolean
}

/** The one pass of an imported lead with its events, and where the lead stands after it. */
export type LeadHistory = {
  openedAt: Date
  closedAt: Date | null
  outcome: 'WON' | Exit | null
  stageId: string
  enteredAt: Date
  dateUnknown: boolean
  outOfOrder: boolean
  /** Opened before the day from which the file is said to be complete. */
  beforeRecordStart: boolean
  events: HistoryEvent[]
  opportunity: {
    openedAt: Date | null
    closedAt: Date | null
    result: 'WON' | 'LOST' | 'NO_DECISION' | null
  } | null
}

/** Days as YYYY-MM-DD as they stand in the row. */
export type KnownDays = { enteredOn?: string; engagedOn?: string; closedOn?: string }

/**
 * `stages`: all of the organisation · `midnight`: the instant a day begins there ·
 * `unknownAt`: where events without any date are put (the time of the import) ·
 * `completeFrom`: YYYY-MM-DD from which the file holds everything.
 */
export type HistoryContext = {
  stages: Stage[]
  midnight: (day: string) => Date
  unknownAt: Date
  completeFrom?: string
}

/** Where a row of an import stands: in a stage of the organisation or out of the funnel. */
export type Standing = { stage: Stage } | { exit: Exit }

type Step = { kind: StageKind | Exit; stageId: string | null; day: string | null }

/**
 * The pass of a row (domain.md §2.2: reach is closed upward, so lower kinds are imputed at the same
 * instant). A stage below opportunity is entered on the day of engagement, else of entry if it is
 * the lowest, else on an unknown day; an opportunity on the day of engagement; won and exits on the
 * day they were closed. A day before one that must precede it is kept and marked.
 */
export function historyOf(
  standing: Standing,
  days: KnownDays,
  context: HistoryContext,
): LeadHistory {
  const steps = stepsOf(standing, days, context.stages)
  const events = eventsOf(steps, context)
  const last = events.at(-1)
  const opened = [days.enteredOn, days.engagedOn, days.closedOn]
    .filter((day) => day !== undefined)
    .sort()[0]
  const outcome = outcomeOf(standing)
  const at = last?.at ?? context.unknownAt
  return {
    openedAt: opened === undefined ? context.unknownAt : context.midnight(opened),
    closedAt: outcome ? at : null,
    outcome,
    stageId: 'stage' in standing ? standing.stage.id : lastStageId(events, context.stages),
    enteredAt: at,
    dateUnknown: last?.dateUnknown ?? true,
    outOfOrder: events.some(({ outOfOrder }) => outOfOrder),
    beforeRecordStart: opened !== undefined && opened < (context.completeFrom ?? ''),
    events,
    opportunity: opportunityOf(standing, days, context),
  }
}

function outcomeOf(standing: Standing): 'WON' | Exit | null {
  if ('exit' in standing) return standing.exit
  return standing.stage.kind === 'WON' ? 'WON' : null
}

/** The real entries, lowest first. */
function stepsOf(standing: Standing, days: KnownDays, stages: Stage[]): Step[] {
  const { enteredOn = null, engagedOn = null, closedOn = null } = days
  const step = (kind: StageKind, day: string | null) => ({
    kind,
    stageId: firstOf(kind, stages),
    day,
  })
  const entry = enteredOn ? [step(lowestKind(stages), enteredOn)] : []
  const engaged = engagedOn ? [step('OPPORTUNITY', engagedOn)] : []
  if ('exit' in standing) {
    const begun = entry.length + engaged.length > 0 ? [] : [step(lowestKind(stages), null)]
    return [...entry, ...begun, ...engaged, { kind: standing.exit, stageId: null, day: closedOn }]
  }
  const { id: stageId, kind } = standing.stage
  if (kind === 'WON') return [...entry, ...engaged, { kind, stageId, day: closedOn }]
  const lowest = kind === lowestKind(stages)
  const day = engagedOn ?? (lowest ? enteredOn : null)
  return lowest ? [{ kind, stageId, day }] : [...entry, { kind, stageId, day }]
}

function lowestKind(stages: Stage[]): StageKind {
  return stageKinds.find((kind) => stages.some((stage) => stage.kind === kind)) ?? 'INQUIRY'
}

function eventsOf(steps: Step[], context: HistoryContext): HistoryEvent[] {
  const events: HistoryEvent[] = []
  let latest: string | null = null
  for (const step of steps) {
    const outOfOrder = step.day !== null && latest !== null && step.day < latest
    const known = step.day ?? latest
    const time = {
      at: known === null ? context.unknownAt : context.midnight(known),
      dateUnknown: step.day === null,
      outOfOrder,
    }
    const first = events.length
    const entries = entriesOf(step, events, context.stages)
    events.push(...entries.map((entry, at) => ({ ...entry, seq: first + at, ...time })))
    if (step.day !== null && !outOfOrder) latest = step.day
  }
  return events
}

/** The entry itself, after those lower kinds the pass has not reached yet. */
function entriesOf({ kind, stageId }: Step, before: HistoryEvent[], stages: Stage[]): Entry[] {
  if (!isOneOf(stageKinds, kind)) return [{ kind, stageId, imputed: false }]
  return stageEventsFor({ to: { id: stageId, kind }, reached: reachOf(before), stages })
}

function lastStageId(events: HistoryEvent[], stages: Stage[]): string {
  const held = events.findLast(({ stageId }) => stageId !== null)?.stageId
  return held ?? stages[0]?.id ?? ''
}

function opportunityOf(
  standing: Standing,
  days: KnownDays,
  { midnight }: HistoryContext,
): LeadHistory['opportunity'] {
  const outcome = outcomeOf(standing)
  const reached = 'stage' in standing && rankOf(standing.stage.kind) >= rankOf('OPPORTUNITY')
  if (!reached && !days.engagedOn && outcome !== 'LOST' && outcome !== 'NO_DECISION') return null
  const openedAt = days.engagedOn ? midnight(days.engagedOn) : null
  if (!outcome) return { openedAt, closedAt: null, result: null }
  const result = outcome === 'WON' || outcome === 'LOST' ? outcome : 'NO_DECISION'
  return { openedAt, closedAt: days.closedOn ? midnight(days.closedOn) : null, result }
}
