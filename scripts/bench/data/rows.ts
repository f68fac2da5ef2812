import { fold } from '@/lib/text'
import { authorOf, companyId, contactId, instant, stageOf } from './names'
import { type Cell, companiesFor, day, type Place } from './place'
import { idAt, pick } from './random'
import type { Pass, Story } from './story'
import { companyOf, nextStepOf, projectOf } from './words'

/** The row of a lead; some companies have many, most have few. */
export function leadRow(place: Place, story: Story): Cell[] {
  const { number, id, state, reached, createdAt, enteredAt, dateUnknown, passes, random } = story
  const company = companyFor(place, story)
  const name = `${companyOf(company).name}: ${projectOf(random)}`
  const withSales = !['INQUIRY', 'MQL'].includes(reached) || random() < 0.2
  const [, marketing] = authorOf(place, 'INQUIRY', number)
  const [, sales] = authorOf(place, 'SQL', number)
  const hasStep = state === 'OPEN' && random() < 0.7
  return [
    id,
    name,
    fold(name),
    companyId(company),
    random() < 0.8 ? contactId(company) : null,
    pick(place.sources, random),
    random() < 0.5 ? 'CONSENT' : 'LEGITIMATE_INTEREST',
    marketing,
    withSales ? sales : null,
    hasStep ? nextStepOf(random) : null,
    hasStep ? dayOf(place.now + (random() * 40 - 10) * day) : null,
    expectedValue(story),
    stageOf(place, reached),
    state,
    passes.length,
    instant(enteredAt),
    dateUnknown,
    instant(createdAt),
  ]
}

function companyFor(place: Place, { number }: Story): number {
  const spread = ((number * 2_654_435_761) % 1_000_003) / 1_000_003
  return Math.floor(spread ** 1.6 * companiesFor(place.leads))
}

/** Known from the sales-qualified kind on, before that for two in five. */
function expectedValue({ number, reached }: Story): number | null {
  const early = ['INQUIRY', 'MQL', 'SAL'].includes(reached)
  return early && number % 5 > 1 ? null : 500 + ((number * 7_919) % 96_000)
}

/** One opportunity for each pass that got that far. */
export function* opportunityRows(place: Place, story: Story): Iterable<Cell[]> {
  for (const pass of story.passes) {
    const opened = pass.lines.find(({ kind }) => kind === 'OPPORTUNITY')?.at
    if (opened === undefined) continue
    const closed = pass.outcome ? instant(pass.lines.at(-1)?.at ?? opened) : null
    yield [
      idAt(opened, 6, story.number * 4 + pass.passNo),
      story.id,
      pass.id,
      pick(place.products, story.random),
      expectedValue(story),
      instant(opened),
      dayOf(opened + 45 * day),
      closed,
      resultOf(pass),
      instant(opened),
    ]
  }
}

function resultOf({ outcome }: Pass): string | null {
  return ['WON', 'LOST', 'NO_DECISION'].find((result) => result === outcome) ?? null
}

/** On every third lead one to three notes. */
export function* noteRows(place: Place, { number, id, createdAt }: Story): Iterable<Cell[]> {
  const notes = number % 3 === 0 ? 1 + (number % 2) * 2 : 0
  for (let count = 0; count < notes; count += 1) {
    const at = Math.min(place.now, createdAt + count * day)
    const [, author] = authorOf(place, count % 2 ? 'SQL' : 'INQUIRY', number + count)
    const text =
      'Gespräch geführt: **Bedarf besteht**, Unterlagen bis Freitag.\n\n- Messstelle 3\n- Zugang klären'
    yield [idAt(at, 7, number * 4 + count), id, text, author, instant(at)]
  }
}

/** What the activity says of a lead: created, moved, ended. */
export function* eventRows(place: Place, story: Story): Iterable<Cell[]> {
  let running = story.number * 32
  for (const { passNo, lines } of story.passes) {
    let from: string | null = null
    for (const { kind, at, imputed, reasonId } of lines) {
      if (imputed) continue
      const to: string | null = stageOf(place, kind)
      const [department, actor] = authorOf(place, kind, story.number)
      const [name, details] = happened({ from, to, kind, reasonId, passNo })
      const subject = ['lead', story.id, JSON.stringify(details)]
      yield [idAt(at, 8, running), instant(at), actor, department, name, ...subject]
      running += 1
      from = to ?? from
    }
  }
}

type Step = {
  from: string | null
  to: string | null
  kind: string
  reasonId: string | null
  passNo: number
}

function happened({ from, to, kind, reasonId, passNo }: Step): [string, object] {
  if (to === null) return ['lead.ended', { fromStageId: from, exit: kind, reasonId, passNo }]
  if (from !== null) return ['lead.moved', { fromStageId: from, toStageId: to, passNo }]
  return passNo === 1
    ? ['lead.created', { stageId: to }]
    : ['lead.reopened', { toStageId: to, passNo }]
}

function dayOf(milliseconds: number): string {
  return instant(milliseconds).slice(0, 10)
}
