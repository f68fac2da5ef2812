import { isoDay, minutesLater, moment, workdaysFrom } from '../calendar'
import { type DemoCompany, type DemoContact, demoCompanies, demoContacts } from '../companies'
import { absences } from '../people'
import { type Year, yearOf } from '../year'
import type { Act } from './act'
import { companyActs } from './company-acts'
import { leadActs } from './lead-acts'
import { leadPlans } from './lead-plans'

export type Timeline = { companies: DemoCompany[]; contacts: DemoContact[]; acts: Act[] }

/**
 * Everything that happened in the year of the demo company, in order. In: the Monday of the week
 * in which it is installed, such as `2026-11-23`. The same Monday gives the same year.
 */
export function timeline(monday: string): Timeline {
  const year = yearOf(monday)
  const companies = demoCompanies()
  const contacts = demoContacts(companies)
  const plans = leadPlans(year, companies, contacts)
  const acts: Act[] = [
    ...absenceActs(year),
    ...companyActs(year, companies, contacts, plans),
    ...plans.flatMap((plan) => leadActs(plan, year)),
  ]
  return { companies, contacts, acts: acts.toSorted((a, b) => a.at.getTime() - b.at.getTime()) }
}

/** Everybody says two weeks ahead when they will be away. */
function absenceActs({ monday }: Year): Act[] {
  return absences.map(({ person, deputy, from, to }, index) => ({
    do: 'absence',
    person,
    deputy,
    firstDay: isoDay(monday + from),
    lastDay: isoDay(monday + to),
    at: minutesLater(moment(workdaysFrom(monday + from - 14, 1), 9 * 60), index),
    by: person,
  }))
}
