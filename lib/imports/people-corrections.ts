import { type Correction, proposeCorrections } from './corrections'
import { wordsOf } from './words'

/**
 * Corrections for the names of owners (value → rows) towards people of the organisation: first as
 * for any name, then a lone word that is part of exactly one name (“Vukic” → “Ines Vukić”).
 */
export function proposePeople(values: Map<string, number>, people: string[]): Correction[] {
  const found = proposeCorrections(values, people)
  const rest = [...values].filter(([value]) => !found.some(({ from }) => from === value))
  const parts = rest.flatMap(([from, rows]) => {
    const to = onlyOneWith(from, people)
    return to === null ? [] : [{ from, to, rows, how: 'part' as const }]
  })
  return [...found, ...parts].sort((a, b) => b.rows - a.rows)
}

function onlyOneWith(value: string, people: string[]): string | null {
  const [word, second] = wordsOf(value)
  if (!word || second) return null
  const named = people.filter((name) => wordsOf(name).length > 1 && wordsOf(name).includes(word))
  return named.length === 1 ? (named[0] ?? null) : null
}
