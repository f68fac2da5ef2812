import { at, type Dice, dice } from './dice'
import { familyNames, firstNames, type Region, regions } from './places'
import { sectors } from './sectors'
import type { Sector } from './sectors/sector'

export type DemoCompany = {
  name: string
  sector: Sector
  domain: string
  city: string
  country: string
  employees: number
  /** Yearly, in euros. */
  revenue: string
  foundedYear: number
  /** Name of the company it belongs to, which stands before it. */
  parent: string | null
}

/** Invented firms: the kind of firm and an invented place; none appears twice. */
export function demoCompanies(): DemoCompany[] {
  const chance = dice('companies')
  const names = new Set<string>()
  const firms = regions.flatMap((region) =>
    Array.from({ length: region.firms }, (_, index) => {
      const sector = at(sectors, (index + region.places.length) % sectors.length)
      const form = at(sector.forms, Math.floor(index / sectors.length) % sector.forms.length)
      return firm(chance, region, sector, newName(chance, region, form, names))
    }),
  )
  const holdings = groups.map(({ name, sector }) => ({
    ...firm(chance, at(regions, 0), at(sectors, sector), name),
    employees: 30,
  }))
  return [...holdings, ...withParents(chance, firms)]
}

function newName(chance: Dice, region: Region, form: string, names: Set<string>): string {
  const name = form.replace('{ort}', chance.pick(region.places))
  if (names.has(name)) return newName(chance, region, form, names)
  names.add(name)
  return name
}

function firm(chance: Dice, region: Region, sector: Sector, name: string): DemoCompany {
  const [least, most] = sector.employees
  // Many small ones, few large ones.
  const employees = least + Math.floor((most - least) * chance.share() ** 2)
  return {
    name,
    sector,
    domain: `${latin(name)}.example`,
    city: chance.pick(region.cities),
    country: region.country,
    employees,
    revenue: `${employees * chance.between(140, 320) * 1_000}`,
    foundedYear: chance.between(1871, 2016),
    parent: null,
  }
}

const groups = [
  { name: 'Hausried Gruppe', sector: 0 },
  { name: 'Ennsleiten Beteiligungen', sector: 2 },
]

/** A few firms of the sector belong to its group. */
function withParents(chance: Dice, firms: DemoCompany[]): DemoCompany[] {
  return firms.map((each) => {
    const group = groups.find(({ sector }) => at(sectors, sector) === each.sector)
    return group && chance.chance(0.25) ? { ...each, parent: group.name } : each
  })
}

export type DemoContact = {
  /** Index of the company. */
  company: number
  name: string
  position: string
  email: string
  phone: string | null
}

const positions = [
  ['Leitung Technik', 24],
  ['Einkauf', 16],
  ['Instandhaltung', 14],
  ['Betriebsleitung', 14],
  ['Qualitätssicherung', 12],
  ['Projektleitung', 9],
  ['Verfahrenstechnik', 7],
  ['Geschäftsführung', 4],
] as const

/** One or two people for each company; no two of them share a name. */
export function demoContacts(companies: readonly DemoCompany[]): DemoContact[] {
  const chance = dice('contacts')
  const names = chance.shuffled(
    firstNames.flatMap((first) => familyNames.map((family) => `${first} ${family}`)),
  )
  return companies.flatMap(({ domain, country }, company) =>
    Array.from(
      {
        length: chance.weighted([
          [1, 6],
          [2, 3],
          [3, 1],
        ]),
      },
      () => {
        const name = names.pop() ?? ''
        return {
          company,
          name,
          position: chance.weighted(positions),
          email: `${latin(name).replace('-', '.')}@${domain}`,
          phone: country === 'Deutschland' ? mediaNumber(chance) : null,
        }
      },
    ),
  )
}

// Numbers the German regulator keeps free for films and books (notice 148/2021); Austria and
// Switzerland keep none.
const mediaPrefixes = ['+49 30 23125 ', '+49 69 90009 ', '+49 89 99998 ', '+49 221 4710 '] as const

function mediaNumber(chance: Dice): string {
  return `${chance.pick(mediaPrefixes)}${String(chance.between(0, 999)).padStart(3, '0')}`
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** `muehle-rannburg` of `Mühle Rannburg`, for addresses. */
function latin(name: string): string {
  const plain = name.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
  return plain.replace(/[^a-z0-9]+/g, '-')
}
