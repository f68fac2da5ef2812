/** Groups of events under which people look for them. */
export const topics = ['lead', 'company', 'note', 'import', 'person', 'setting'] as const
export type Topic = (typeof topics)[number]

const topicOfSubject: Record<string, Topic> = {
  lead: 'lead',
  opportunity: 'lead',
  company: 'company',
  contact: 'company',
  note: 'note',
  import: 'import',
  person: 'person',
  invitation: 'person',
  absence: 'person',
  organisation: 'setting',
  stage: 'setting',
  reason: 'setting',
  source: 'setting',
}

/** The topic an event belongs to, by the kind of thing it is about. */
export function topicOf(subjectType: string): Topic {
  return topicOfSubject[subjectType] ?? 'setting'
}

/** The kinds of things of a topic. */
export function subjectTypesOf(topic: Topic): string[] {
  return Object.entries(topicOfSubject)
    .filter(([, its]) => its === topic)
    .map(([subjectType]) => subjectType)
}

/** Events that say something about a thing as a whole, as shown in “the other side” on the home page. */
export function isNews(name: string): boolean {
  return /^(lead|import|note|company)\.(created|moved|ended|reopened|finished|written)$/.test(name)
}
