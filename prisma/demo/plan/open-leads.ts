import { rankOf, type StageKind } from '@/lib/funnel/stages'
import { type Day, dayOfMoment, lastWorkday, officeMoment, workdaysFrom } from '../calendar'
import { type Dice, dice } from '../dice'
import type { Year } from '../year'
import type { Pass } from './act'
import { beginOn } from './ended-leads'
import { sideOf, sourceOn } from './origins'
import { endedPass, openPass } from './passes'
import { pathBetween } from './paths'
import type { Way } from './ways'

/** For how many days each open lead has stood in its stage on the Monday; some for too long. */
const ages: Record<Exclude<StageKind, 'WON'>, readonly number[]> = {
  INQUIRY: [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 6, 6, 7, 9, 11, 13, 17, 24],
  MQL: [2, 2, 2, 2, 3, 3, 3, 5, 7],
  SAL: [3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7, 10, 13],
  SQL: [3, 4, 6, 7, 10, 11, 13, 17, 19, 25, 32],
  OPPORTUNITY: [4, 11, 18, 25, 33, 41, 52, 74],
}

type Spot = { kind: StageKind; age: number }

/** The leads that stand in the funnel on the Monday. */
export function openWays(year: Year): Way[] {
  const spots: Spot[] = Object.entries(ages).flatMap(([kind, days]) =>
    days.map((age) => ({ kind: kindOf(kind), age })),
  )
  const ways = spots.map((spot, index) => openWay(year, spot, dice(`open ${index}`)))
  return withDue(ways)
}

function kindOf(text: string): StageKind {
  return (['INQUIRY', 'MQL', 'SAL', 'SQL'] as const).find((kind) => kind === text) ?? 'OPPORTUNITY'
}

function openWay(year: Year, { kind, age }: Spot, chance: Dice): Way {
  const day = dayAt(year, year.monday - age)
  const bySales = rankOf(kind) >= rankOf('SAL') && chance.chance(0.2)
  const path = pathBetween(bySales ? 'SAL' : 'INQUIRY', kind, chance)
  const pass = openPass(path, beginOn(day, sourceOn(day, year, chance), chance), chance)
  const begin = dayOfMoment(pass.stays[0]?.at ?? new Date(0))
  const source = bySales
    ? chance.pick(['DIRECT', 'EXISTING', 'TENDER'])
    : sourceOn(begin, year, chance)
  const side = bySales ? 'SALES' : sideOf(source, chance)
  const passes =
    kind !== 'INQUIRY' && chance.chance(0.17) ? [formerPass(begin, chance), pass] : [pass]
  return { source, side, passes, due: null, owners: null }
}

/** On a fair people work on Saturdays too. */
function dayAt({ fairs }: Year, day: Day): Day {
  return fairs.some(({ days }) => days.includes(day)) ? day : lastWorkday(day)
}

/** Months ago it had been laid up. */
function formerPass(begin: Day, chance: Dice): Pass {
  const day = workdaysFrom(begin, -chance.between(70, 120))
  return endedPass(['INQUIRY', 'MQL'], 'RECYCLED', officeMoment(day, chance), chance)
}

// Whoever looks around on a working day of the first week finds something due on that very day.
const everyDay = [0, 1, 2, 3, 4, -3, 8]
const pairs = [
  { marketing: 'mira', sales: 'petra' },
  { marketing: 'katrin', sales: 'bernhard' },
] as const

/** Plans the next steps; two people of each side have one for every day of the week. */
function withDue(ways: Way[]): Way[] {
  const chance = dice('due')
  const forBoth = chance.shuffled(ways.filter(({ passes }) => isWithSales(passes)))
  const planned = new Map(
    pairs.flatMap((owners, pair) =>
      everyDay.map(
        (due, index) => [forBoth[pair * everyDay.length + index], { owners, due }] as const,
      ),
    ),
  )
  return ways.map((way) => ({ ...way, ...(planned.get(way) ?? { due: someDay(chance) }) }))
}

function isWithSales(passes: Pass[]): boolean {
  const kind = passes.at(-1)?.stays.at(-1)?.kind
  return kind !== undefined && rankOf(kind) >= rankOf('SAL')
}

function someDay(chance: Dice): number | null {
  const [late, thisWeek, soon] = [
    chance.between(-6, -1),
    chance.between(0, 4),
    chance.between(7, 18),
  ]
  return chance.weighted([
    [late, 2],
    [thisWeek, 5],
    [soon, 3],
    [null, 1],
  ])
}
