import type { MessageKey } from '@/lib/i18n/messages'

type CodeOf<Key> = Key extends `imports.problems.${infer Code}` ? Code : never

/** Last part of the message key below `imports.problems`, such as `date.notInCalendar`. */
export type ProblemCode = CodeOf<MessageKey>

/**
 * What is wrong, for the sentence `imports.problems.<code>`. `field` among the values is the name
 * of a target field (fields.ts) and is translated before it is shown; `proposal` is a text that
 * would be read where the faulty one stands.
 */
export type Problem = { code: ProblemCode; values: Record<string, string | number> }

/** ERROR keeps the row out; REMARK lets it in and is listed. */
export type Severity = 'ERROR' | 'REMARK'

/** A problem at its place: physical line of the file (from 1) and name of the column, if it has one. */
export type RowProblem = Problem & { line: number; column: string | null; severity: Severity }

/** Something read from text, or why it could not be; a remark does not hinder. */
export type Read<Value> =
  | { ok: true; value: Value; remark?: Problem }
  | { ok: false; problem: Problem }

export function problem(code: ProblemCode, values: Problem['values'] = {}): Problem {
  return { code, values }
}

export function unread(
  code: ProblemCode,
  values: Problem['values'] = {},
): { ok: false; problem: Problem } {
  return { ok: false, problem: problem(code, values) }
}

export function read<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** A value of the file, short enough to stand in a sentence. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
  const characters = [...line.slice(0, 130)]
  return characters.length <= 60 ? line : `${characters.slice(0, 60).join('')}…`
}
