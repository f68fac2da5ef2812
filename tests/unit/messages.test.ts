import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { files, read } from '@/tests/support/sources'

const german = catalogue('de')
const english = catalogue('en')
const both = [...german, ...english]

test('both languages have the same sentences', () => {
  expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
  expect(german.size).toBeGreaterThan(0)
})

test('a sentence takes the same values in both languages', () => {
  const differing = [...german].filter(([key, text]) => {
    const other = english.get(key)
    return other !== undefined && values(text).join() !== values(other).join()
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

test('every sentence says something, calmly', () => {
  const faulty = both.filter(
    ([, text]) => text.trim() === '' || text !== text.trim() || /!/.test(text),
  )
  expect(faulty).toEqual([])
})

test('people are addressed as Sie', () => {
  const familiar = /(?<![\p{L}-])(du|dich|dir|dein(e[mnrs]?)?|euch|euer|eure[mnrs]?)(?![\p{L}-])/iu
  expect([...german].filter(([, text]) => familiar.test(text))).toEqual([])
})

test('every file of sentences is loaded', () => {
  const loaded = read('lib/i18n/messages.ts')
  const forgotten = files('messages', /\.json$/).filter((path) => !loaded.includes(`@/${path}`))
  expect(forgotten).toEqual([])
})

describe('the values of a sentence', () => {
  test.each([
    ['{count, plural, one {# Tag} other {# Tage}}', ['count plural']],
    ['{side, select, A {x} other {y {name}}}', ['name', 'side select A|other']],
    ['<b>{name}</b> am {at, date, long}', ['<b>', 'at date', 'name']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  test('a broken sentence is found', () => {
    expect(() => values('{count, plural, one {# Tag}}')).toThrow()
  })
})

/** Names and kinds of the values a sentence takes, sorted; the choices of a select belong to it. */
function values(text: string): string[] {
  return [...new Set(parse(text).flatMap(valuesOf))].sort()
}

function valuesOf(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.argument:
      return [element.value]
    case TYPE.number:
      return [`${element.value} number`]
    case TYPE.date:
      return [`${element.value} date`]
    case TYPE.time:
      return [`${element.value} time`]
    case TYPE.select:
      return [
        `${element.value} select ${Object.keys(element.options).sort().join('|')}`,
        ...Object.values(element.options).flatMap(({ value }) => value.flatMap(valuesOf)),
      ]
    case TYPE.plural:
      return [
        `${element.value} plural`,
        ...Object.values(element.options).flatMap(({ value }) => value.flatMap(valuesOf)),
      ]
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(valuesOf)]
    default:
      return []
  }
}

/** Dotted key → sentence, of all files of a language. */
function catalogue(locale: string): Map<string, string> {
  const entries = files(`messages/${locale}`, /\.json$/).flatMap((path) => {
    const domain = path.replace(/^.*\/|\.json$/g, '')
    return leaves(JSON.parse(read(path)), domain)
  })
  return new Map(entries)
}

function leaves(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no sentence`)
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${key}.${name}`))
}
