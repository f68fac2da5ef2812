import { type Day, dayOfMoment, monthOf } from '../calendar'
import type { DemoCompany, DemoContact } from '../companies'
import { at, type Dice } from '../dice'
import { type PersonKey, people } from '../people'
import type { Sector } from '../sectors/sector'
import type { Occasion, Year } from '../year'

/** What the sentences of one lead or company are about; the same in all of them. */
export type Topic = {
  sector: Sector
  plant: string
  model: string
  quantity: string
  pieces: number
  position: string | null
}

export function topicOf(company: DemoCompany, contact: DemoContact | null, chance: Dice): Topic {
  const { sector } = company
  const { model, quantity } = chance.pick(sector.devices)
  const plant = chance.pick(sector.plants)
  return {
    sector,
    plant,
    model,
    quantity,
    pieces: chance.between(2, 9),
    position: contact?.position ?? null,
  }
}

export type Scene = { topic: Topic; sales: PersonKey; year: Year; when: Date }

/** A sentence with its `{words}` filled in. */
export function told(sentence: string, scene: Scene, chance: Dice): string {
  const words = wordsOf(scene, chance)
  return sentence.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    const word = words[name]
    if (!word) throw new Error(`No word for {${name}}`)
    return word
  })
}

function wordsOf({ topic, sales, year, when }: Scene, chance: Dice): Record<string, string> {
  const { sector, position } = topic
  const role = roleOf(position)
  const day = dayOfMoment(when)
  return {
    anlage: topic.plant,
    modell: topic.model,
    groesse: topic.quantity,
    anzahl: String(topic.pieces),
    bedarf: chance.pick(sector.needs),
    zitat: chance.pick(sector.quotes),
    rolle: role.who,
    Rolle: `${role.who.slice(0, 1).toUpperCase()}${role.who.slice(1)}`,
    rolle3: role.toWhom,
    funktion: position ?? 'Technik',
    vertrieb: people[sales].name.split(' ', 1).join(),
    monat: at(months, (monthOf(day) + chance.between(1, 3)) % 12),
    messe: nearest(year.fairs, day),
    webinar: nearest(year.webinars, day),
  }
}

/** The function of a person as it stands in a sentence. */
function roleOf(position: string | null): { who: string; toWhom: string } {
  if (position === null) return { who: 'die Technik', toWhom: 'der Technik' }
  if (position === 'Einkauf') return { who: 'der Einkauf', toWhom: 'dem Einkauf' }
  return { who: `die ${position}`, toWhom: `der ${position}` }
}

/** The one that was last, or is next when there was none yet. */
function nearest(occasions: readonly Occasion[], day: Day): string {
  const past = occasions.filter(({ days }) => (days[0] ?? day) <= day)
  return past.at(-1)?.title ?? at(occasions, 0).title
}

const months = [
  'Jänner',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
