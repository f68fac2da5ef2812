import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { query } from '../database'
import type { Backstage, Stage } from './behind'
import { hiddenFieldsOf, postForm, type Sender } from './post'

export type Writers = {
  /** Leads the server has acknowledged until now. */
  acknowledged(): number
  /** Lets everybody finish what they are at. */
  stop(): Promise<void>
}

const page = '/funnel/new'

/**
 * So many people who create leads one after the other, with forms as a browser sends them. Whoever
 * gets no answer sends the same form again until there is one.
 */
export async function startWriters(
  { from, backstage, stage }: { from: Sender; backstage: Backstage; stage: Stage },
  count = 8,
): Promise<Writers> {
  const answer = await fetch(new URL(page, from.url), { headers: { Cookie: from.cookie ?? '' } })
  const hidden = hiddenFieldsOf(await answer.text(), 'createLead')
  const { fields } = await backstage.prepare(stage, 'createLead')
  const state = { acknowledged: 0, stopping: false }
  const write = async () => {
    while (!state.stopping) {
      const form = { ...fields, name: `W ${randomUUID()}`, requestId: randomUUID() }
      await sendUntilAnswered(from, hidden, form)
      state.acknowledged += 1
      names.push(form.name)
    }
  }
  const names: string[] = []
  const writing = Array.from({ length: count }, write)
  return {
    acknowledged: () => state.acknowledged,
    stop: async () => {
      state.stopping = true
      await Promise.all(writing)
      known.set(stage.orgId, names)
    },
  }
}

const known = new Map<string, string[]>()

async function sendUntilAnswered(
  from: Sender,
  hidden: Record<string, string | string[]>,
  form: Record<string, string | string[]>,
) {
  for (;;) {
    try {
      const { status, goesTo } = await postForm(from, page, hidden, form)
      if (status === 303 && goesTo?.startsWith('/funnel/')) return
    } catch {
      // Killed in the middle: whether it was written, the next sending will tell.
    }
    await pause(20)
  }
}

/**
 * What became of the acknowledged leads of an organisation: how many are missing, how many are
 * there twice, and whether each has exactly one pass, one line in it and one event.
 */
export async function reckon(adminUrl: string, orgId: string) {
  const names = known.get(orgId) ?? []
  const rows = await query(
    adminUrl,
    `select l.name, count(*)::int as times,
       sum((select count(*) from "LeadPass" p where p."orgId" = l."orgId" and p."leadId" = l.id))::int as passes,
       sum((select count(*) from "StageEvent" s where s."orgId" = l."orgId" and s."leadId" = l.id))::int as lines,
       sum((select count(*) from "Event" e where e."orgId" = l."orgId" and e."subjectId" = l.id))::int as events
     from "Lead" l where l."orgId" = $1 and l.name like 'W %' group by 1`,
    [orgId],
  )
  const stored = new Set(rows.map(({ name }) => name))
  return {
    acknowledged: names.length,
    lost: names.filter((name) => !stored.has(name)).length,
    doubled: rows.filter(({ times }) => times !== 1).length,
    torn: rows.filter((row) => row.passes !== 1 || row.lines !== 1 || row.events !== 1).length,
  }
}
