import type { StageKind } from '@/lib/funnel/stages'
import { dayOfMoment, minutesLater, moment, officeMoment, workdaysFrom } from '../calendar'
import type { Dice } from '../dice'
import type { Pass } from './act'
import { type Outcome, reasonFor, stayIn } from './paths'

/** A pass that began at this time, went along this path and ended so. */
export function endedPass(
  path: readonly StageKind[],
  outcome: Outcome,
  begin: Date,
  chance: Dice,
): Pass {
  const stays = [{ kind: path[0] ?? 'INQUIRY', at: begin }]
  let now = begin
  for (const [index, kind] of path.entries()) {
    now = later(now, stayIn(kind, chance), chance)
    const next = path[index + 1]
    if (next) stays.push({ kind: next, at: now })
  }
  if (outcome === 'WON') return { stays, end: null }
  return { stays, end: { exit: outcome, reason: reasonFor(outcome, chance), at: now } }
}

/** A pass that is still open and came into the last stage of this path at that time. */
export function openPass(path: readonly StageKind[], entered: Date, chance: Dice): Pass {
  let at = entered
  const stays = path.toReversed().map((kind, index) => {
    if (index > 0) at = earlier(at, stayIn(kind, chance), chance)
    return { kind, at }
  })
  return { stays: stays.reverse(), end: null }
}

/** When a pass was over; an open one has only its last entry. */
export function lastOf({ stays, end }: Pass): Date {
  const last = end?.at ?? stays.at(-1)?.at
  if (!last) throw new Error('A pass without entries')
  return last
}

/** In office hours so many working days later; none means the same day if there is time left. */
export function later(from: Date, workdays: number, chance: Dice): Date {
  const day = dayOfMoment(from)
  const soon = minutesLater(from, chance.between(45, 160))
  if (workdays === 0 && soon < moment(day, 18 * 60 + 15)) return soon
  return officeMoment(workdaysFrom(day, Math.max(1, workdays)), chance)
}

function earlier(from: Date, workdays: number, chance: Dice): Date {
  return officeMoment(workdaysFrom(dayOfMoment(from), -Math.max(1, workdays)), chance)
}
