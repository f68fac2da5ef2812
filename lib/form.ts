import { randomUUID } from 'node:crypto'

type Fields = Record<string, FormDataEntryValue | FormDataEntryValue[]>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const secret = /password|secret|token|code/i

/**
 * Reads what a form sent: names that end in `[]` become lists, the framework's own fields are left out.
 * The request id comes with the form; one without gets a fresh one.
 */
export function readForm(sent: FormData): { fields: Fields; requestId: string } {
  const fields: Fields = {}
  for (const name of new Set(sent.keys())) {
    if (name.startsWith('$ACTION') || name === 'requestId') continue
    const all = sent.getAll(name)
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = all
    else fields[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  const requestId = sent.get('requestId')
  const valid = typeof requestId === 'string' && uuid.test(requestId)
  return { fields, requestId: valid ? requestId.toLowerCase() : randomUUID() }
}

/** What goes back into the form after a refusal: typed text only, no passwords, no files. */
export function typedValues(fields: Fields): Record<string, string> {
  const texts = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !secret.test(entry[0]),
  )
  return Object.fromEntries(texts)
}
