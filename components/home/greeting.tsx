import { useTranslations } from 'next-intl'
import { conventionsOf, formatLongDate, hourIn, weekOf } from '@/lib/format'
import type { Viewer } from '@/lib/viewer'

type Props = { viewer: Viewer; now: Date }

/** The greeting of the hour it is for the organisation. */
export function Greeting({ viewer, now }: Props) {
  const t = useTranslations('home')
  return t(partOfDay(hourIn(now, viewer.organisation.timeZone)), { name: viewer.name })
}

function partOfDay(hour: number) {
  if (hour < 11) return 'morning'
  return hour < 18 ? 'day' : 'evening'
}

/** `Montag, 23. November 2026 · KW 48` */
export function greetingDate(viewer: Viewer, now: Date, week: (number: string) => string): string {
  const number = String(weekOf(now, viewer.organisation.timeZone))
  return `${formatLongDate(now, conventionsOf(viewer))} · ${week(number)}`
}
