import { z } from 'zod'
import type { MessageKey } from '@/lib/i18n/messages'
import { messagesOf } from '@/lib/i18n/messages'
import type { RefusedFile } from './upload'

const refusedSchema = z.array(
  z.object({
    name: z.string().max(200),
    code: z.string().regex(/^\w+$/),
    values: z.record(z.string(), z.union([z.string().max(200), z.number()])),
  }),
)

export type RefusedSentence = {
  name: string
  key: MessageKey
  values: Record<string, string | number>
}

/** What was wrong with files that were sent, as part of the address of the page that says so. */
export function refusedText(refused: RefusedFile[]): string {
  const short = refused.map(({ name, problem: { code, values } }) => ({
    name,
    code: code.replace(/^file\./, ''),
    values,
  }))
  return new URLSearchParams({ refused: JSON.stringify(short) }).toString()
}

/** Read from an address again; what is not understood counts as nothing. */
export function refusedFrom(text: string | undefined): RefusedSentence[] {
  try {
    const refused = refusedSchema.parse(JSON.parse(text ?? '[]'))
    return refused.flatMap(({ name, code, values }) =>
      isFileProblem(code) ? [{ name, key: `imports.problems.file.${code}`, values }] : [],
    )
  } catch {
    return []
  }
}

type FileProblem = keyof ReturnType<typeof messagesOf>['imports']['problems']['file']

function isFileProblem(code: string): code is FileProblem {
  return Object.hasOwn(messagesOf('de').imports.problems.file, code)
}
