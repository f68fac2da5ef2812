import { dayOfMoment, minutesLater, moment, officeMoment, workdaysFrom } from '../calendar'
import type { DemoCompany, DemoContact } from '../companies'
import { at, type Dice, dice } from '../dice'
import { atWork, type PersonKey, people, personKeys } from '../people'
import { companyNotes } from '../texts/company-notes'
import type { Year } from '../year'
import { type Act, beginOf } from './act'
import type { ToldLead } from './lead-plans'
import { told, topicOf } from './words'

/** Companies and the people there are written down before their first lead, some at the very start. */
export function companyActs(
  year: Year,
  companies: readonly DemoCompany[],
  contacts: readonly DemoContact[],
  plans: readonly ToldLead[],
): Act[] {
  return companies.flatMap((company, index) => {
    const chance = dice(`company ${index}`)
    const first = plans.find((plan) => plan.company === index)
    const written = writtenAt(year, companies, index, first, chance)
    const by = personAt(first, company, written, year, chance)
    const here = contacts.flatMap((contact, id) => (contact.company === index ? [id] : []))
    return [
      { do: 'company' as const, company: index, at: written, by },
      ...here.map((contact, order) => {
        const then = minutesLater(written, 3 + 3 * order)
        return { do: 'contact' as const, contact, company: index, at: then, by }
      }),
      ...notes(year, company, index, written, chance),
    ]
  })
}

function writtenAt(
  year: Year,
  companies: readonly DemoCompany[],
  index: number,
  first: ToldLead | undefined,
  chance: Dice,
): Date {
  const { name } = at(companies, index)
  // A group is there before what belongs to it.
  if (companies.some(({ parent }) => parent === name))
    return moment(year.first, 8 * 60 + 20 + index)
  const known = officeMoment(workdaysFrom(year.first, chance.between(1, 2)), chance)
  if (!first) return known
  const lastMinute = minutesLater(beginOf(first), -chance.between(15, 55))
  return chance.chance(0.35) && known < lastMinute ? known : lastMinute
}

function personAt(
  first: ToldLead | undefined,
  { sector }: DemoCompany,
  written: Date,
  year: Year,
  chance: Dice,
): PersonKey {
  const either = chance.pick([at(sector.marketing, 0), at(sector.sales, 0)])
  const owner = first?.side === 'SALES' ? first.sales : first?.marketing
  return atWork(owner ?? either, dayOfMoment(written) - year.monday)
}

function notes(
  year: Year,
  company: DemoCompany,
  index: number,
  written: Date,
  chance: Dice,
): Act[] {
  const count = chance.weighted([
    [0, 5],
    [1, 4],
    [2, 1],
  ])
  return Array.from({ length: count }, () => {
    const span = year.monday - dayOfMoment(written) - 1
    const day = workdaysFrom(dayOfMoment(written) + chance.between(0, Math.floor(span * 0.98)), 1)
    const when = officeMoment(day, chance)
    const sales = at(company.sector.sales, 0)
    const members = personKeys.filter((key) => people[key].role === 'MEMBER' && key !== sales)
    const by = atWork(chance.pick(members), dayOfMoment(when) - year.monday)
    const scene = { topic: topicOf(company, null, chance), sales, year, when }
    const text = told(chance.pick(companyNotes), scene, chance)
    return { do: 'companyNote' as const, company: index, at: when, by, text }
  }).filter(({ at: when }) => when < moment(year.monday, 0))
}
