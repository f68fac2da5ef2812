import { describe, expect, test } from 'vitest'
import { subjectTypeOf } from '@/lib/activity/events'
import { isNews, subjectTypesOf, topicOf, topics } from '@/lib/activity/rules'
import de from '@/messages/de/activity.json'

describe('events', () => {
  test('are about the thing named before the dot', () => {
    expect(subjectTypeOf('lead.moved')).toBe('lead')
  })

  test('belong to one topic, and each topic knows its things', () => {
    for (const topic of topics) {
      expect(subjectTypesOf(topic).length).toBeGreaterThan(0)
      for (const thing of subjectTypesOf(topic)) expect(topicOf(thing)).toBe(topic)
    }
  })

  test.each([
    ['lead.created', true],
    ['lead.moved', true],
    ['lead.changed', false],
    ['contact.disclosed', false],
    ['person.changed', false],
  ])('%s is news for the other side: %s', (name, news) => {
    expect(isNews(name)).toBe(news)
  })

  test('every topic has a name', () => {
    expect(Object.keys(de.topics).sort()).toEqual([...topics].sort())
  })
})
