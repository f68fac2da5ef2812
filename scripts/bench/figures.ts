import { randomUUID } from 'node:crypto'
import type { Answer } from './browser'
import { formOf } from './form'
import type { Task } from './measure'
import type { Organisation } from './organisation'
import { board, leadPage, listOf50 } from './raw/reading'
import { inOrganisation } from './raw/transaction'
import { createLead, moveLead } from './raw/writing'

export const addresses = {
  empty: '/bench',
  list: '/funnel/list',
  board: '/funnel',
  create: '/funnel/new',
  lead: (id: string) => `/funnel/${id}`,
}

/** What is measured in one organisation: five figures, each beside the raw driver and an empty page. */
export async function figuresOf(organisation: Organisation): Promise<Task[]> {
  const { leadId, browser } = organisation
  return [
    ...(await reading(organisation, 'list of 50', addresses.list, listOf50)),
    ...(await reading(organisation, 'board', addresses.board, board)),
    ...(await reading(organisation, 'lead page', addresses.lead(leadId), (client) =>
      leadPage(client, leadId),
    )),
    ...(await creating(organisation)),
    ...(await moving(organisation)),
    ...tasks(organisation, 'empty page', {
      empty: async () => expectStatus(await browser.get(addresses.empty), 200),
    }),
  ]
}

type Works = Partial<Record<Task['kind'], () => Promise<void>>>

function tasks({ size }: Organisation, figure: string, works: Works): Task[] {
  const kinds = ['empty', 'page', 'raw'] as const
  return kinds.flatMap((kind) => {
    const once = works[kind]
    return once ? [{ figure, size: size.name, kind, once }] : []
  })
}

type Read = typeof listOf50

/** A page and the rows it shows; refuses to compare them unless every row stands in the page. */
async function reading(organisation: Organisation, figure: string, path: string, read: Read) {
  const { browser, pool, member } = organisation
  const page = await browser.get(path)
  expectStatus(page, 200)
  const rows = await inOrganisation(pool, member.orgId, read)
  const missing = rows.filter(({ id }) => !page.text.includes(String(id)))
  if (rows.length === 0 || missing.length > 0) {
    throw new Error(`${path} lacks ${missing.length} of ${rows.length} rows`)
  }
  return tasks(organisation, figure, {
    page: async () => expectStatus(await browser.get(path), 200),
    raw: async () => {
      await inOrganisation(pool, member.orgId, read)
    },
  })
}

/** The form of a new lead, sent without JavaScript. */
async function creating(organisation: Organisation): Promise<Task[]> {
  const { browser, pool, member, sourceId, stages } = organisation
  const names = ['sourceId', 'legalBasis', 'requestId']
  const form = formOf((await browser.get(addresses.create)).text, names)
  const given = { name: 'Durchflussmessung Linie 3', sourceId, legalBasis: 'CONSENT' }
  return tasks(organisation, 'create', {
    page: async () => {
      const fields = filledIn(form, { ...given, requestId: randomUUID() })
      expectStatus(await browser.post(addresses.create, fields), 303)
    },
    raw: () =>
      inOrganisation(pool, member.orgId, (client) =>
        createLead(client, member, { ...given, stageId: stages.INQUIRY }),
      ),
  })
}

/** The move of a lead from its page, sent without JavaScript; every lead goes there and back again. */
async function moving(organisation: Organisation): Promise<Task[]> {
  const { browser, pool, member, stages, waiting } = organisation
  const queue = waiting.map((lead) => ({ ...lead, kind: 'INQUIRY' }))
  const path = addresses.lead(queue[0]?.id ?? '')
  const form = formOf((await browser.get(path)).text, ['leadId', 'toStageId', 'requestId'])
  const next = async (
    move: (to: {
      leadId: string
      toStageId: string
      kind: string
      version: number
    }) => Promise<void>,
  ) => {
    const lead = queue.shift()
    if (!lead) throw new Error('There are fewer leads to move than connections')
    const kind = lead.kind === 'MQL' ? 'INQUIRY' : 'MQL'
    await move({ leadId: lead.id, toStageId: stages[kind], kind, version: lead.version })
    queue.push({ id: lead.id, kind, version: lead.version + 1 })
  }
  return tasks(organisation, 'move', {
    page: () =>
      next(async ({ leadId, toStageId, version }) => {
        const given = { leadId, toStageId, version: String(version), requestId: randomUUID() }
        expectStatus(await browser.post(addresses.lead(leadId), filledIn(form, given)), 303)
      }),
    raw: () =>
      next((to) => inOrganisation(pool, member.orgId, (client) => moveLead(client, member, to))),
  })
}

function filledIn(form: Map<string, string>, given: Record<string, string>): Map<string, string> {
  return new Map([...form, ...Object.entries(given)])
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status === status) return
  throw new Error(`Answered ${answer.status} instead of ${status}: ${answer.text.slice(0, 2_000)}`)
}
