import { dayOf } from '@/lib/format'

/** A calendar day such as `2026-11-23` as date columns hold it: midnight UTC. */
export function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Today in that zone, as date columns hold it. */
export function todayIn(timeZone: string, now: Date): Date {
  return asDate(dayOf(now, timeZone))
}
