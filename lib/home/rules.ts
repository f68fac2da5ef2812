export type Waiting = {
  id: string
  name: string
  nextStep: string | null
  /** Calendar day, midnight UTC. */
  nextStepOn: Date | null
  enteredAt: Date
  maxAgeDays: number | null
  dateUnknown: boolean
}

export type Urgency = 'overdue' | 'today' | 'soon' | 'old'

const soonDays = 7
const dayLength = 86_400_000

/**
 * Why a lead waits for its owner: its next step is due, or it has stood in its stage beyond the
 * stage's limit. In: today's calendar day (midnight UTC) and now. Out: null when it can wait.
 */
export function urgencyOf(lead: Waiting, today: Date, now: Date): Urgency | null {
  if (lead.nextStepOn) {
    const days = (lead.nextStepOn.getTime() - today.getTime()) / dayLength
    if (days < 0) return 'overdue'
    if (days === 0) return 'today'
    if (days <= soonDays) return 'soon'
  }
  return isOld(lead, now) ? 'old' : null
}

function isOld({ maxAgeDays, enteredAt, dateUnknown }: Waiting, now: Date): boolean {
  if (maxAgeDays === null || dateUnknown) return false
  return now.getTime() - enteredAt.getTime() > maxAgeDays * dayLength
}

const rank: Record<Urgency, number> = { overdue: 0, today: 1, soon: 2, old: 3 }

/** Overdue first, then by day; what is merely old comes last, longest first. */
export function byUrgency(
  a: { urgency: Urgency; lead: Waiting },
  b: { urgency: Urgency; lead: Waiting },
): number {
  const byRank = rank[a.urgency] - rank[b.urgency]
  if (byRank !== 0) return byRank
  const day = (lead: Waiting) => (lead.nextStepOn ?? lead.enteredAt).getTime()
  return day(a.lead) - day(b.lead) || a.lead.name.localeCompare(b.lead.name)
}

/** Midnight UTC of the calendar day that it is now in the zone. */
export function todayIn(timeZone: string, now: Date): Date {
  return new Date(`${now.toLocaleDateString('sv-SE', { timeZone })}T00:00:00Z`)
}
