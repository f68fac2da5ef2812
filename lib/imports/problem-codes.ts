import { messagesOf } from '@/lib/i18n/messages'
import type { ProblemCode } from './problems'

/** All codes of problems, read off their sentences. */
export function problemCodes(): ProblemCode[] {
  known ??= Object.entries(messagesOf('de').imports.problems).flatMap(([group, sentences]) =>
    Object.keys(sentences).flatMap((name) => codeOf(`${group}.${name}`)),
  )
  return known
}

let known: ProblemCode[] | undefined

function codeOf(text: string): ProblemCode[] {
  return isCode(text) ? [text] : []
}

function isCode(text: string): text is ProblemCode {
  const [group = '', name = ''] = text.split('.')
  const groups: Record<string, Record<string, string>> = messagesOf('de').imports.problems
  return Object.hasOwn(groups[group] ?? {}, name)
}
