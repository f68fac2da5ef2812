import { type Day, dayOf, isQuiet, isWorkday } from './calendar'

/** Something that many people came to, on these days. */
export type Occasion = { title: string; days: Day[] }

export type Year = {
  /** The Monday up to which things have happened; what is planned lies behind it. */
  monday: Day
  first: Day
  fairs: Occasion[]
  webinars: Occasion[]
}

const weeksBefore = 49

/** The year that ends three weeks after this Monday. */
export function yearOf(monday: string): Year {
  const day = dayOf(monday)
  return {
    monday: day,
    first: day - weeksBefore * 7,
    fairs: fairs.map(([week, title]) => ({ title, days: fairDays(day, week) })),
    webinars: webinars.map(([week, title]) => ({
      title,
      days: [day + livelyWeek(day, week) * 7 + 2],
    })),
  }
}

/** The Monday of a year that began on this day. */
export function mondayAfter(first: Day): Day {
  return first + weeksBefore * 7
}

// Weeks are counted from the Monday, so that whoever looks always finds the last one just over.
const fairs = [
  [-44, 'Wassertage Mitte'],
  [-23, 'Prozess und Pumpe'],
  [-1, 'Abfüllwelt'],
] as const

const webinars = [
  [-46, 'Leitfähigkeit in der Reinigung'],
  [-39, 'Durchfluss ohne Druckverlust'],
  [-33, 'Füllstand in schäumenden Medien'],
  [-28, 'Sauerstoff beim Abfüllen'],
  [-18, 'Trübung inline messen'],
  [-12, 'Hygienisch messen'],
  [-7, 'Produktverlust beim Sortenwechsel'],
  [-3, 'Trübung im Trinkwasser'],
] as const

/** Nobody holds a fair or webinar in a quiet week; it takes place in the last lively one before. */
function livelyWeek(monday: Day, week: number): number {
  const wednesday = monday + week * 7 + 2
  const held = isWorkday(wednesday) && !isQuiet(wednesday - 2) && !isQuiet(wednesday + 2)
  return held ? week : livelyWeek(monday, week - 1)
}

/** Thursday to Saturday. */
function fairDays(monday: Day, week: number): Day[] {
  const thursday = monday + livelyWeek(monday, week) * 7 + 3
  return [thursday, thursday + 1, thursday + 2]
}
