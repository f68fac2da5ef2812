import type { DemoCompany, DemoContact } from '../companies'
import { at, type Dice, dice } from '../dice'
import type { PersonKey } from '../people'
import type { Sector } from '../sectors/sector'
import { projects } from '../texts/exits'
import type { Year } from '../year'
import { beginOf, type LeadPlan } from './act'
import { endedWays } from './ended-leads'
import { openWays } from './open-leads'
import { legalBasisOf } from './origins'
import type { Way } from './ways'
import { type Topic, told, topicOf } from './words'

export type ToldLead = LeadPlan & { topic: Topic }

/** All leads of the year in the order in which they were written down. */
export function leadPlans(
  year: Year,
  companies: readonly DemoCompany[],
  contacts: readonly DemoContact[],
): ToldLead[] {
  const chance = dice('leads')
  const firms = chance.shuffled(
    companies.map((_, index) => index).filter((index) => !isGroup(companies, index)),
  )
  const open = openWays(year).map((way, index) => ({ way, company: at(firms, index) }))
  const ended = endedWays(year).map((way) => ({ way, company: chance.pick(firms) }))
  const plans = [...open, ...ended].map(({ way, company }, index) =>
    leadPlan(way, company, companies, contacts, dice(`lead ${index}`)),
  )
  const inOrder = plans.toSorted((one, other) => beginOf(one).getTime() - beginOf(other).getTime())
  return named(inOrder, companies, year).map((plan, index) => ({
    ...plan,
    key: `lead ${index + 1}`,
  }))
}

/** A group has companies below it and buys nothing itself. */
function isGroup(companies: readonly DemoCompany[], index: number): boolean {
  return companies.some(({ parent }) => parent === at(companies, index).name)
}

function leadPlan(
  way: Way,
  company: number,
  companies: readonly DemoCompany[],
  contacts: readonly DemoContact[],
  chance: Dice,
): ToldLead {
  const firm = at(companies, company)
  const people = contacts
    .map((_, index) => index)
    .filter((index) => at(contacts, index).company === company)
  const contact = chance.chance(0.92) ? chance.pick(people) : null
  const nameless = isNameless(way)
  return {
    ...(way.owners ?? ownersIn(firm.sector, chance)),
    key: '',
    name: '',
    company: nameless ? null : company,
    contact: nameless ? null : contact,
    source: way.source,
    legalBasis: legalBasisOf(way.source, chance),
    side: way.side,
    passes: way.passes,
    due: way.due,
    topic: topicOf(firm, contact === null || nameless ? null : at(contacts, contact), chance),
  }
}

/** A form that says too little to know who sent it. */
function isNameless({ source, passes }: Way): boolean {
  const [{ end } = { end: null }] = passes
  return passes.length === 1 && source === 'WEB_FORM' && end?.reason === 'CLER_DATA'
}

/** Mostly who usually looks after the sector, now and then a head. */
function ownersIn(sector: Sector, chance: Dice): { marketing: PersonKey; sales: PersonKey } {
  const usually = (side: readonly PersonKey[]) => chance.pick([...side.slice(0, 1), ...side])
  const marketing = chance.chance(0.06) ? 'katrin' : usually(sector.marketing)
  const sales = chance.chance(0.06) ? 'bernhard' : usually(sector.sales)
  return { marketing, sales }
}

/** A company's open lead, else its first one, is called like it; the others say what they are about. */
function named(plans: ToldLead[], companies: readonly DemoCompany[], year: Year): ToldLead[] {
  const bare = new Map(plans.toReversed().map((plan) => [plan.company, plan]))
  for (const plan of plans.filter(isOpen)) bare.set(plan.company, plan)
  const taken = new Set<string>()
  return plans.map((plan, index) => {
    const { company } = plan
    if (company !== null && bare.get(company) === plan) {
      return { ...plan, name: at(companies, company).name }
    }
    const firm = company === null ? 'Webanfrage' : at(companies, company).name
    const about = newProject(plan, firm, year, taken, dice(`name ${index}`))
    taken.add(about.name)
    return { ...plan, ...about }
  })
}

type About = { name: string; topic: Topic }

function newProject(
  plan: ToldLead,
  firm: string,
  year: Year,
  taken: Set<string>,
  chance: Dice,
): About {
  const topic = { ...plan.topic, plant: chance.pick(plan.topic.sector.plants) }
  const scene = { topic, sales: plan.sales, year, when: beginOf(plan) }
  const name = `${firm}, ${told(chance.pick(projects), scene, chance)}`
  return taken.has(name) ? newProject(plan, firm, year, taken, chance) : { name, topic }
}

function isOpen({ passes }: LeadPlan): boolean {
  const last = passes.at(-1)
  return last?.end === null && last.stays.at(-1)?.kind !== 'WON'
}
