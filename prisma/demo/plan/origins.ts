import type { LegalBasis, StageKind } from '@/lib/funnel/stages'
import type { Department } from '@/lib/viewer'
import { type Day, isQuiet, isWorkday, monthOf } from '../calendar'
import type { Dice } from '../dice'
import type { Occasion, Year } from '../year'

/** How many leads begin on a day, beside the others: fairs and webinars stand out, holidays hardly count. */
export function livelinessOf(day: Day, { fairs, webinars }: Year): number {
  if (isOf(fairs, day)) return 6
  if (!isWorkday(day)) return 0
  return seasonOf(day) * (isOf(webinars, day) ? 6 : 1)
}

function seasonOf(day: Day): number {
  if (isQuiet(day)) return 0.25
  return [7, 8, 12].includes(monthOf(day)) ? 0.75 : 1
}

function isOf(occasions: readonly Occasion[], day: Day): boolean {
  return occasions.some(({ days }) => days.includes(day))
}

/** Where a lead of that day comes from. */
export function sourceOn(day: Day, { fairs, webinars }: Year, chance: Dice): string {
  if (isOf(fairs, day)) return 'TRADE_FAIR'
  const weekAfterFair = fairs.some(({ days }) => days.some((each) => day > each && day < each + 8))
  if (weekAfterFair && chance.chance(0.35)) return 'TRADE_FAIR'
  if ((isOf(webinars, day) || isOf(webinars, day - 1)) && chance.chance(0.8)) return 'WEBINAR'
  return chance.weighted(everyday)
}

const everyday = [
  ['WEB_FORM', 30],
  ['ARTICLE', 11],
  ['RECOMMENDATION', 13],
  ['PHONE', 11],
  ['DIRECT', 9],
  ['TENDER', 6],
  ['EXISTING', 12],
  ['PARTNER', 8],
] as const

/** The side that writes such a lead down. */
export function sideOf(source: string, chance: Dice): Department {
  if (['DIRECT', 'TENDER', 'EXISTING'].includes(source)) return 'SALES'
  const either = ['RECOMMENDATION', 'PHONE', 'PARTNER'].includes(source)
  return either && chance.chance(0.5) ? 'SALES' : 'MARKETING'
}

/** The stage in which it begins: who has spoken with the customer already begins further along. */
export function firstStage(side: Department, chance: Dice): StageKind {
  return side === 'MARKETING' ? chance.weighted(begins.marketing) : chance.weighted(begins.sales)
}

const begins: Record<'marketing' | 'sales', [StageKind, number][]> = {
  marketing: [
    ['INQUIRY', 90],
    ['MQL', 10],
  ],
  sales: [
    ['INQUIRY', 42],
    ['SAL', 40],
    ['SQL', 18],
  ],
}

/** On what basis we may write to the people there. */
export function legalBasisOf(source: string, chance: Dice): LegalBasis {
  if (['TRADE_FAIR', 'WEBINAR', 'WEB_FORM'].includes(source)) return 'CONSENT'
  if (['EXISTING', 'TENDER'].includes(source)) return 'CONTRACT'
  return source === 'PHONE' && chance.chance(0.3) ? 'UNRECORDED' : 'LEGITIMATE_INTEREST'
}
