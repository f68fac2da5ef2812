import { fold } from '@/lib/text'
import { authorOf, companyId, contactId, instant, stageOf } from './names'
import { type Cell, companiesFor, day, type Place } from './place'
import { eventRows, leadRow, noteRows, opportunityRows } from './rows'
import { type Story, storyOf } from './story'
import { companyOf, personOf } from './words'

export type Table = { name: string; columns: string; rows: (place: Place) => Iterable<Cell[]> }

/** Everything leads are made of, in the order in which rows refer to each other. */
export const tables: Table[] = [
  {
    name: 'Company',
    columns:
      'id name nameFolded sector sectorFolded city cityFolded country employees revenue createdAt',
    rows: companyRows,
  },
  {
    name: 'Contact',
    columns: 'id companyId name nameFolded position email emailKey createdAt',
    rows: contactRows,
  },
  {
    name: 'Lead',
    columns:
      'id name nameFolded companyId contactId sourceId legalBasis marketingOwnerId salesOwnerId nextStep nextStepOn value stageId state passNo enteredAt dateUnknown createdAt',
    rows: (place) => perLead(place, (story) => [leadRow(place, story)]),
  },
  {
    name: 'LeadPass',
    columns: 'id leadId passNo sourceDept openedAt closedAt outcome',
    rows: (place) => perLead(place, passRows),
  },
  {
    name: 'StageEvent',
    columns: 'id leadId passId stageId kind at recordedAt seq byId byDept imputed reasonId',
    rows: (place) => perLead(place, (story) => stageEventRows(place, story)),
  },
  {
    name: 'Opportunity',
    columns: 'id leadId passId productId value openedAt expectedCloseOn closedAt result createdAt',
    rows: (place) => perLead(place, (story) => opportunityRows(place, story)),
  },
  {
    name: 'Note',
    columns: 'id leadId text authorId createdAt',
    rows: (place) => perLead(place, (story) => noteRows(place, story)),
  },
  {
    name: 'Event',
    columns: 'id at actorId department name subjectType subjectId details',
    rows: (place) => perLead(place, (story) => eventRows(place, story)),
  },
]

function* perLead(place: Place, rows: (story: Story) => Iterable<Cell[]>): Iterable<Cell[]> {
  for (let number = 0; number < place.leads; number += 1) yield* rows(storyOf(place, number))
}

function* companyRows(place: Place): Iterable<Cell[]> {
  const createdAt = instant(place.now - 1_200 * day)
  for (let number = 0; number < companiesFor(place.leads); number += 1) {
    const { name, sector, city, employees, revenue } = companyOf(number)
    const folded = [fold(sector), city, fold(city)]
    yield [
      companyId(number),
      name,
      fold(name),
      sector,
      ...folded,
      'AT',
      employees,
      revenue,
      createdAt,
    ]
  }
}

function* contactRows(place: Place): Iterable<Cell[]> {
  const createdAt = instant(place.now - 1_200 * day)
  for (let number = 0; number < companiesFor(place.leads); number += 1) {
    const name = personOf(number)
    const email = `${fold(name).replaceAll(' ', '.')}.${number}@kunde.example`
    const ids = [contactId(number), companyId(number)]
    yield [...ids, name, fold(name), 'Einkauf', email, email, createdAt]
  }
}

function* passRows({ id, passes }: Story): Iterable<Cell[]> {
  for (const { id: passId, passNo, outcome, lines } of passes) {
    const opened = lines[0]?.at ?? 0
    const ended = outcome === null ? null : instant(lines.at(-1)?.at ?? opened)
    yield [passId, id, passNo, 'MARKETING', instant(opened), ended, outcome]
  }
}

function* stageEventRows(place: Place, { id, number, passes }: Story): Iterable<Cell[]> {
  for (const pass of passes) {
    for (const { id: lineId, kind, at, seq, imputed, reasonId } of pass.lines) {
      const [byDept, byId] = authorOf(place, kind, number)
      const stageId = stageOf(place, kind)
      const when = instant(at)
      yield [lineId, id, pass.id, stageId, kind, when, when, seq, byId, byDept, imputed, reasonId]
    }
  }
}
