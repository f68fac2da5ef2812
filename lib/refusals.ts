import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isForeignKey, isTaken, isUnavailable } from '@/lib/db/errors'
import type { FormState } from '@/lib/form-state'
import type { Locale } from '@/lib/i18n/locales'
import type { MessageKey } from '@/lib/i18n/messages'
import { translate } from '@/lib/i18n/translate'
import { log } from '@/lib/log'
import { Conflict, type MessageValues, Refusal } from '@/lib/verdict'

/** Turns what was thrown into what people see; the one place that decides it. */
export function answerTo(error: unknown, act: string, locale: Locale): FormState {
  if (error instanceof Conflict) return conflict(error, locale)
  if (error instanceof Refusal) return refused(error, locale)
  if (isTaken(error)) return sentence('refused', locale, 'errors.alreadyExists')
  if (isForeignKey(error)) return sentence('refused', locale, 'errors.missing')
  const reference = randomUUID().slice(0, 8)
  log().error({ err: error, act, reference }, 'act failed')
  const key = isUnavailable(error) ? 'errors.unavailable' : 'errors.failed'
  return { ...sentence('failed', locale, key, { reference }), reference }
}

function refused(error: Refusal, locale: Locale): FormState {
  const text = translate(locale, error.reason, error.values)
  const link = linkOf(error)
  if (!error.field) return { status: 'refused', sentence: text, ...link }
  return { status: 'invalid', errors: { [error.field]: text }, ...link }
}

/** A refusal whose values hold `href` and `name` leads to that thing. */
function linkOf({ values }: Refusal): Pick<FormState, 'link'> {
  if (!values?.href) return {}
  return { link: { href: String(values.href), label: String(values.name) } }
}

function conflict(error: Conflict, locale: Locale): FormState {
  return {
    ...sentence('conflict', locale, 'errors.conflict'),
    conflict: {
      by: error.by,
      at: error.at?.toISOString(),
      version: error.version,
      base: JSON.stringify(error.base),
      fields: error.fields,
    },
  }
}

function sentence(
  status: FormState['status'],
  locale: Locale,
  key: MessageKey,
  values?: MessageValues,
): FormState {
  return { status, sentence: translate(locale, key, values) }
}

/** One sentence per field of a form that did not parse. */
export function invalid(error: z.ZodError, locale: Locale): FormState {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    for (const field of fieldsOf(issue)) {
      errors[field] ??= translate(locale, keyOf(issue), limitsOf(issue))
    }
  }
  return { ...sentence('invalid', locale, 'errors.invalid'), errors }
}

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys
  return [String(issue.path[0] ?? '')]
}

function keyOf(issue: z.core.$ZodIssue): MessageKey {
  // A schema that wants its own sentence gives the key as its message.
  if (isKey(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return 'errors.field.required'
  if (issue.code === 'unrecognized_keys') return 'errors.field.unknown'
  if (issue.code === 'too_big') {
    return issue.origin === 'string' ? 'errors.field.tooLong' : 'errors.field.tooBig'
  }
  if (issue.code === 'too_small') {
    if (issue.origin !== 'string') return 'errors.field.tooSmall'
    return issue.minimum === 1 ? 'errors.field.required' : 'errors.field.tooShort'
  }
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return 'errors.field.id'
  return 'errors.field.choice'
}

function isKey(message: string): message is MessageKey {
  return /^[a-z]+(\.\w+)+$/.test(message)
}

function limitsOf(issue: z.core.$ZodIssue): MessageValues {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) }
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) }
  return {}
}
