import { z } from 'zod'
import { readDay, readDecimal } from '@/lib/input'
import { lengthOf, normalize, normalizeEmail, normalizeLine, textFault } from '@/lib/text'

/** One line or several of text: NFC, trimmed, no control or broken characters; `max` counts characters. */
export function text(max: number, min = 1) {
  return z
    .string()
    .refine((value) => textFault(value) === null, 'errors.field.characters')
    .transform(normalize)
    .check(({ value, issues }) => {
      const length = lengthOf(value)
      if (length < min)
        issues.push({ code: 'too_small', origin: 'string', minimum: min, input: value })
      if (length > max)
        issues.push({ code: 'too_big', origin: 'string', maximum: max, input: value })
    })
}

/** The same where nothing may be said: empty becomes null. */
export function optionalText(max: number) {
  return text(max, 0).transform((value) => value || null)
}

/** A name or another single line: like `text`, each run of white space one space. */
export function line(max: number) {
  return text(max).transform(normalizeLine)
}

/** The same where nothing may be said: empty becomes null. */
export function optionalLine(max: number) {
  return text(max, 0).transform((value) => normalizeLine(value) || null)
}

export const id = z.uuid()

/** A choice that may be left open: empty becomes null. */
export const optionalId = z
  .string()
  .transform((value) => value || null)
  .pipe(z.uuid().nullable())

/** An e-mail address; out: NFC with the domain in lower case. */
export const email = z
  .string()
  .max(320)
  .transform((value, context) => {
    const address = textFault(value) === null ? normalizeEmail(value) : null
    if (address) return address
    const message = value.trim() ? 'errors.field.email' : 'errors.field.required'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Empty becomes null. */
export const optionalEmail = z.union([z.literal('').transform(() => null), email])

/** A calendar day, German or ISO; out: `YYYY-MM-DD`, empty becomes null. Refuses days that do not exist. */
export const optionalDay = z.string().transform((value, context) => {
  if (!value.trim()) return null
  const day = readDay(value)
  if (day.ok) return day.day
  context.addIssue({ code: 'custom', message: day.problem })
  return z.NEVER
})

export const day = optionalDay.pipe(z.string())

/** An amount or number as written in German or English; out: exact decimal text, empty becomes null. */
export const optionalDecimal = z.string().transform((value, context) => {
  if (!value.trim()) return null
  const decimal = readDecimal(value)
  if (decimal !== null && /^\d{1,16}(\.\d{1,2})?$/.test(decimal)) return decimal
  context.addIssue({ code: 'custom', message: 'errors.field.number' })
  return z.NEVER
})

/** A whole number between the limits; empty becomes null. */
export function optionalInteger(minimum: number, maximum: number) {
  return z.string().transform((value, context) => {
    if (!value.trim()) return null
    const number = Number(readDecimal(value) ?? Number.NaN)
    if (!Number.isInteger(number)) {
      context.addIssue({ code: 'custom', message: 'errors.field.wholeNumber' })
      return z.NEVER
    }
    const limits = z.number().min(minimum).max(maximum).safeParse(number)
    if (limits.success) return number
    for (const issue of limits.error.issues) context.addIssue({ ...issue, path: [] })
    return z.NEVER
  })
}

/** A box: ticked or not sent at all. */
export const checkbox = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

export const version = z.coerce.number().int().min(1)

/** The values a form was filled with when it was opened, as JSON written by the page. */
export const base = z
  .string()
  .max(20_000)
  .transform((value, context) => {
    try {
      return z.record(z.string(), z.string()).parse(JSON.parse(value))
    } catch {
      context.addIssue({ code: 'custom', message: 'errors.field.choice' })
      return z.NEVER
    }
  })

/** One of a fixed list. */
export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values)
}
