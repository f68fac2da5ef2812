import { type Day, dayOfMoment, moment, officeMoment, workdaysFrom } from '../calendar'
import { type Dice, dice } from '../dice'
import type { Year } from '../year'
import type { Pass } from './act'
import { firstStage, livelinessOf, sideOf, sourceOn } from './origins'
import { endedPass, lastOf } from './passes'
import { canEndSo, type Outcome, pathTo } from './paths'
import type { Way } from './ways'

/** How many leads of the year ended how the first time, and how many of them came back how. */
const outcomes: readonly (readonly [Outcome, number])[] = [
  ['WON', 40],
  ['LOST', 46],
  ['NO_DECISION', 26],
  ['RECYCLED', 92],
  ['REJECTED', 88],
  ['DISQUALIFIED', 59],
]
const secondOutcomes: readonly (readonly [Outcome, number])[] = [
  ['WON', 7],
  ['LOST', 6],
  ['NO_DECISION', 5],
  ['RECYCLED', 8],
  ['REJECTED', 4],
  ['DISQUALIFIED', 6],
]

/** Every lead of the year that has ended, some of them after a second pass. */
export function endedWays(year: Year): Way[] {
  const chance = dice('ended leads')
  const days = lively(year)
  const first = chance
    .shuffled(deck(outcomes))
    .map((outcome, index) => firstWay(year, days, outcome, dice(`ended ${index}`)))
  return withSecondPasses(year, first)
}

function deck(counts: readonly (readonly [Outcome, number])[]): Outcome[] {
  return counts.flatMap(([outcome, count]) => Array<Outcome>(count).fill(outcome))
}

function lively(year: Year): [Day, number][] {
  const days = Array.from(
    { length: year.monday - year.first - 9 },
    (_, index) => year.first + 3 + index,
  )
  return days.map((day) => [day, livelinessOf(day, year)])
}

/** Thrown anew until the whole pass lies before the Monday. */
function firstWay(year: Year, days: [Day, number][], outcome: Outcome, chance: Dice): Way {
  const day = chance.weighted(days)
  const source = sourceOn(day, year, chance)
  const side = sideOf(source, chance)
  const begin = firstStage(side, chance)
  if (!canEndSo(outcome, begin)) return firstWay(year, days, outcome, chance)
  const path = pathTo(outcome, begin, chance)
  const pass = endedPass(path, outcome, beginOn(day, source, chance), chance)
  if (lastOf(pass) >= moment(year.monday, 0)) return firstWay(year, days, outcome, chance)
  return { source, side, passes: [pass], due: null, owners: null }
}

/** On a fair while its doors are open, else in office hours. */
export function beginOn(day: Day, source: string, chance: Dice): Date {
  if (source !== 'TRADE_FAIR') return officeMoment(day, chance)
  return moment(day, chance.between(9 * 60 + 30, 16 * 60 + 30), chance.between(1, 59))
}

function withSecondPasses(year: Year, ways: Way[]): Way[] {
  const left = deck(secondOutcomes)
  return ways.map((way, index) => {
    const chance = dice(`again ${index}`)
    const outcome = left.at(-1)
    if (!outcome || !chance.chance(0.3)) return way
    const pass = secondPass(year, way, outcome, chance)
    if (!pass) return way
    left.pop()
    return { ...way, passes: [...way.passes, pass] }
  })
}

/** The next pass of a lead that was laid up, rejected or lost; null when the year is too short for it. */
function secondPass(
  year: Year,
  { passes, side }: Way,
  outcome: Outcome,
  chance: Dice,
): Pass | null {
  const [first] = passes
  if (!first?.end || first.end.exit === 'DISQUALIFIED') return null
  const day = workdaysFrom(dayOfMoment(lastOf(first)), chance.between(30, 130))
  const begin = firstStage(side, chance)
  if (day >= year.monday || !canEndSo(outcome, begin)) return null
  const pass = endedPass(pathTo(outcome, begin, chance), outcome, officeMoment(day, chance), chance)
  return lastOf(pass) < moment(year.monday, 0) ? pass : null
}
