import type { Field } from './fields/field'
import { compact, distance, wordsOf } from './words'

/**
 * How much the name of a column means a field, 0–1: 1 the same word; 0.9 the same but for what
 * stands in brackets; up to 0.8 all words of one are among those of the other; 0.7 one slip away.
 */
export function likeness(column: string, field: Field): number {
  return Math.max(
    likenessTo(column, field.name),
    ...field.words.map((word) => likenessTo(column, word)),
  )
}

function likenessTo(column: string, word: string): number {
  const [name, wanted] = [compact(column), compact(word)]
  if (name === '') return 0
  if (name === wanted) return 1
  if (compact(column.replace(/[([].*$/, '')) === wanted) return 0.9
  const shared = sharedWords(wordsOf(column), wordsOf(word))
  if (shared > 0) return shared
  return wanted.length >= 5 && distance(name, wanted, 1) === 1 ? 0.7 : 0
}

/** 0.6–0.8, higher the fewer words the column has besides. */
function sharedWords(column: string[], words: string[]): number {
  const meaningful = words.some((word) => word.length >= 4)
  if (!meaningful || !words.every((word) => column.includes(word))) return 0
  return 0.6 + 0.2 * (words.length / column.length)
}
