import type { Exit, StageKind } from '@/lib/funnel/stages'

export const day = 86_400_000

/** What leads of the organisation refer to. */
export type Place = {
  orgId: string
  /** The instant the data is made for, in milliseconds. */
  now: number
  leads: number
  openPercent: number
  stages: Record<StageKind, string>
  sources: readonly [string, ...string[]]
  reasons: Record<Exit, readonly [string, ...string[]]>
  marketing: readonly [string, ...string[]]
  sales: readonly [string, ...string[]]
  products: readonly [string, ...string[]]
}

export type Cell = string | number | boolean | null

/** Numbers of companies and contacts that fit this many leads. */
export function companiesFor(leads: number): number {
  return Math.max(1, Math.round(leads / 4))
}
