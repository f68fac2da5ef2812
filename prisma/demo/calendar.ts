import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import type { Dice } from './dice'

/** A calendar day, counted from 1 January 1970. */
export type Day = number

export const timeZone = 'Europe/Vienna'
const dayLength = 86_400_000

/** In: a day such as `2026-11-23`. */
export function dayOf(iso: string): Day {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayLength)
}

/** Out: a day such as `2026-11-23`. */
export function isoDay(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** The calendar day of an instant in the zone of the company. */
export function dayOfMoment(moment: Date): Day {
  return dayOf(localDay.format(moment))
}

const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone })

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (day + 3) % 7
}

/** Monday of the week in which this instant lies for the company. */
export function mondayOf(moment: Date): string {
  const day = dayOfMoment(moment)
  return isoDay(day - weekdayOf(day))
}

/** Month as a number from 1 to 12. */
export function monthOf(day: Day): number {
  return Number(isoDay(day).slice(5, 7))
}

export function isWorkday(day: Day): boolean {
  return weekdayOf(day) < 5 && !holidaysOf(isoDay(day).slice(0, 4)).has(isoDay(day))
}

const upperAustria = new Holidays('AT', '4')
const known = new Map<string, Set<string>>()

function holidaysOf(year: string): Set<string> {
  const days = known.get(year) ?? publicHolidays(Number(year))
  known.set(year, days)
  return days
}

function publicHolidays(year: number): Set<string> {
  const all = upperAustria.getHolidays(year).filter(({ type }) => type === 'public')
  return new Set(all.map(({ date }) => date.slice(0, 10)))
}

/** The day so many working days later, or earlier if negative; 0 is the day itself. */
export function workdaysFrom(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; ) {
    reached += step
    if (isWorkday(reached)) left -= 1
  }
  return reached
}

/** The day itself if it is worked on, else the last one before it. */
export function lastWorkday(day: Day): Day {
  return isWorkday(day) ? day : workdaysFrom(day, -1)
}

/** Between Christmas and Epiphany and in the middle of August hardly anything happens. */
export function isQuiet(day: Day): boolean {
  const monthAndDay = isoDay(day).slice(5)
  const christmas = monthAndDay >= '12-21' || monthAndDay <= '01-06'
  return christmas || (monthAndDay >= '08-05' && monthAndDay <= '08-20')
}

/** The instant of a minute of the day there. */
export function moment(day: Day, minute: number, second = 0): Date {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60]
  const local = Temporal.PlainDate.from(isoDay(day)).toPlainDateTime({
    hour,
    minute: rest,
    second,
  })
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds)
}

/** Some instant of office hours, never on the full minute as if somebody had set it. */
export function officeMoment(day: Day, dice: Dice): Date {
  return moment(day, dice.between(7 * 60 + 40, 17 * 60 + 20), dice.between(1, 59))
}

/** So many minutes later. */
export function minutesLater(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000)
}
