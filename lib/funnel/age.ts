const day = 86_400_000

type Stay = { enteredAt: Date; dateUnknown: boolean }

/** Whole days since it entered its stage; null when the day of entry is not known. */
export function ageInDays({ enteredAt, dateUnknown }: Stay, now: Date): number | null {
  if (dateUnknown) return null
  return Math.max(0, Math.floor((now.getTime() - enteredAt.getTime()) / day))
}

/** Days left within the limit, negative beyond it; null without a limit or without a known entry. */
export function daysLeft(stay: Stay, maxAgeDays: number | null, now: Date): number | null {
  if (stay.dateUnknown || maxAgeDays === null) return null
  const end = stay.enteredAt.getTime() + maxAgeDays * day
  const left = (end - now.getTime()) / day
  return left < 0 ? Math.floor(left) : Math.ceil(left)
}

/** Stands in its stage for longer than the stage allows. */
export function isOld(stay: Stay, maxAgeDays: number | null, now: Date): boolean {
  const left = daysLeft(stay, maxAgeDays, now)
  return left !== null && left < 0
}
