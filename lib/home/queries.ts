import 'server-only'
import { namesFor } from '@/lib/activity/names'
import { entries } from '@/lib/activity/queries'
import { isNews, subjectTypesOf, type Topic, topicOf } from '@/lib/activity/rules'
import { type Tx, within } from '@/lib/db/within'
import { acceptedOpenValue, crossedSeam } from '@/lib/funnel/figures'
import { can } from '@/lib/people/permissions'
import { type Department, departments, otherDepartment, type Viewer } from '@/lib/viewer'
import { byUrgency, todayIn, urgencyOf } from './rules'

const newsDays = 7
const newsPerTopic = 3
const waitingShown = 8

/** Everything the home page shows, read in one transaction. */
export async function homePage(viewer: Viewer) {
  return within(viewer, async (tx) => {
    const news = can(viewer, 'activity.read').ok ? await newsFor(tx, viewer) : []
    const mentioned = news.flatMap(({ topics }) => topics.flatMap((topic) => topic.entries))
    return {
      now: tx.now,
      waiting: await waitingFor(tx, viewer),
      news,
      names: await namesFor(tx, viewer.locale, mentioned),
      figures: can(viewer, 'lead.read').ok ? await figuresOf(tx) : null,
      empty: !(await tx.lead.findFirst({ select: { id: true } })),
    }
  })
}

/** Two figures of the joint funnel, the same for both sides (docs/figures.md). */
async function figuresOf(tx: Tx) {
  return { accepted: await acceptedOpenValue(tx), crossed: await crossedSeam(tx) }
}

/** The person's own open leads whose next step is due or that have stood too long. */
async function waitingFor(tx: Tx, viewer: Viewer) {
  const leads = await tx.lead.findMany({
    where: {
      state: 'OPEN',
      OR: [{ marketingOwnerId: viewer.id }, { salesOwnerId: viewer.id }],
    },
    select: {
      id: true,
      name: true,
      nextStep: true,
      nextStepOn: true,
      enteredAt: true,
      dateUnknown: true,
      stage: { select: { nameDe: true, nameEn: true, maxAgeDays: true, holder: true } },
    },
    orderBy: [{ nextStepOn: { sort: 'asc', nulls: 'last' } }, { enteredAt: 'asc' }],
    take: 200,
  })
  const today = todayIn(viewer.organisation.timeZone, tx.now)
  const due = leads.flatMap(({ stage, ...rest }) => {
    const lead = { ...rest, maxAgeDays: stage.maxAgeDays }
    const urgency = urgencyOf(lead, today, tx.now)
    const stageName = viewer.locale === 'de' ? stage.nameDe : stage.nameEn
    return urgency ? [{ urgency, lead, stageName, holder: stage.holder }] : []
  })
  return { rows: due.sort(byUrgency).slice(0, waitingShown), count: due.length, today }
}

/** What the other side did; people of neither side see both, side by side. */
async function newsFor(tx: Tx, viewer: Viewer) {
  const { department, organisation } = viewer
  const sides: readonly Department[] =
    department === 'NONE'
      ? organisation.order
      : departments.filter((side) => side === otherDepartment(department))
  const news: { side: Department; topics: Awaited<ReturnType<typeof newsOf>> }[] = []
  // One after the other: a transaction has one connection.
  for (const side of sides) news.push({ side, topics: await newsOf(tx, side) })
  return news
}

async function newsOf(tx: Tx, side: Department) {
  const since = new Date(tx.now.getTime() - newsDays * 86_400_000)
  const recent = (topic: Topic) =>
    entries(
      tx,
      { department: side, at: { gte: since }, subjectType: { in: subjectTypesOf(topic) } },
      40,
    )
  const found = [
    ...(await recent('lead')),
    ...(await recent('company')),
    ...(await recent('note')),
    ...(await recent('import')),
  ].filter(({ name }) => isNews(name))
  const topics = [...new Set(found.map(({ subjectType }) => topicOf(subjectType)))]
  return topics.map((topic) => ({
    topic,
    entries: found.filter((entry) => topicOf(entry.subjectType) === topic).slice(0, newsPerTopic),
  }))
}
