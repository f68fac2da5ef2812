import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { createSafeActionClient } from 'next-safe-action'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current-viewer'
import { visitorLocale } from '@/lib/auth/locale'
import { isFromHere } from '@/lib/auth/same-origin'
import { readForm, typedValues } from '@/lib/form'
import type { FormState } from '@/lib/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { translate } from '@/lib/i18n/translate'
import { answerTo, invalid } from '@/lib/refusals'
import { Refusal } from '@/lib/verdict'
import type { Viewer } from '@/lib/viewer'

type Command<Input, Result> = (viewer: Viewer, input: Input) => Promise<Result>
type AnonymousCommand<Input, Result> = (input: Input, requestId: string) => Promise<Result>
type Options<Input, Result> = {
  /** Where the person goes afterwards; without it the page stays and is read afresh. */
  goTo?: (result: Result, input: Input) => string
}
type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

const client = createSafeActionClient({
  defineMetadataSchema: () => z.object({ act: z.string() }),
  handleServerError: (error) => {
    throw error
  },
})

/**
 * Exposes a command as a form action: who is asking → parse → request id → command → say what happened.
 * Only a refusal becomes a sentence; anything else is logged under a reference and nothing is written.
 */
export function action<Schema extends z.ZodType, Result>(
  act: string,
  schema: Schema,
  command: Command<z.output<Schema>, Result>,
  options: Options<z.output<Schema>, Result> = {},
): FormAction {
  return formAction(act, schema, options, async (viewer, input, ticket) => {
    if (!viewer) return { signedOut: true }
    return { result: await command({ ...viewer, request: ticket }, input) }
  })
}

/** The same for acts before sign-in; `command` takes care of its own request id. */
export function anonymousAction<Schema extends z.ZodType, Result>(
  act: string,
  schema: Schema,
  command: AnonymousCommand<z.output<Schema>, Result>,
  options: Options<z.output<Schema>, Result> = {},
): FormAction {
  return formAction(act, schema, options, async (_viewer, input, ticket) => ({
    result: await command(input, ticket.id),
  }))
}

type Ticket = { id: string; act: string; payloadHash: string }
type Outcome<Result> = { result: Result } | { signedOut: true }
type Run<Input, Result> = (
  viewer: Viewer | null,
  input: Input,
  ticket: Ticket,
) => Promise<Outcome<Result>>

function formAction<Schema extends z.ZodType, Result>(
  act: string,
  schema: Schema,
  options: Options<z.output<Schema>, Result>,
  run: Run<z.output<Schema>, Result>,
): FormAction {
  const perform = client
    .metadata({ act })
    .inputSchema(z.instanceof(FormData))
    .stateAction<FormState>(async ({ parsedInput }) =>
      answer(act, schema, options, run, parsedInput),
    )
  return async (_state, formData) => {
    const { data } = await perform({}, formData)
    return data ?? { status: 'failed' }
  }
}

async function answer<Schema extends z.ZodType, Result>(
  act: string,
  schema: Schema,
  options: Options<z.output<Schema>, Result>,
  run: Run<z.output<Schema>, Result>,
  sent: FormData,
): Promise<FormState> {
  const { fields, requestId } = readForm(sent)
  const values = typedValues(fields)
  let locale = await visitorLocale()
  try {
    // Next.js lets a request without an origin through; browsers send one with every form.
    if (!isFromHere(await headers())) throw new Refusal('errors.fromElsewhere')
    // Asked once: outside of rendering nothing remembers it.
    const viewer = await currentViewer()
    locale = viewer?.locale ?? locale
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return { ...invalid(parsed.error, locale), values, requestId }
    const ticket = { id: requestId, act, payloadHash: hash(fields) }
    const outcome = await run(viewer, parsed.data, ticket)
    if ('signedOut' in outcome) return signedOut(locale, values, requestId)
    if (options.goTo) redirect(options.goTo(outcome.result, parsed.data))
    refresh()
    return { status: 'done', result: outcome.result, requestId: randomUUID() }
  } catch (error) {
    unstable_rethrow(error)
    return { ...answerTo(error, act, locale), values, requestId: randomUUID() }
  }
}

function signedOut(locale: Locale, values: Record<string, string>, requestId: string): FormState {
  return { status: 'refused', sentence: translate(locale, 'errors.signedOut'), values, requestId }
}

/** Two sendings with the same request id must say the same. */
function hash(fields: Record<string, unknown>): string {
  const text = JSON.stringify(fields, (_key, value) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  )
  return createHash('sha256').update(text).digest('base64url')
}
