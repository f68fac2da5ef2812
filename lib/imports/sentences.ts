import { type MessageKey, messagesOf } from '@/lib/i18n/messages'
import { translate } from '@/lib/i18n/translate'
import type { Viewer } from '@/lib/viewer'
import type { TableKind } from './fields/field'
import type { Problem } from './problems'

type Reader = Pick<Viewer, 'locale' | 'organisation'>

/** What is wrong, as a sentence; names of fields and tables among its values are translated. */
export function problemSentence(reader: Reader, { code, values }: Problem): string {
  const said = Object.entries(values).map(([name, value]) => [name, spoken(reader, name, value)])
  return translate(reader.locale, `imports.problems.${code}`, Object.fromEntries(said))
}

function spoken(reader: Reader, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  if (name === 'table' && isKey(value)) return translate(reader.locale, value)
  return name === 'field' ? wordsOf(reader, `imports.fields.${value}`, value) : value
}

/** A field as people see it, such as “Verantwortlich, Vertrieb”. */
export function fieldLabel(reader: Reader, kind: TableKind, field: string): string {
  return wordsOf(reader, `imports.fields.${kind}.${field}`, field)
}

function wordsOf({ locale, organisation }: Reader, key: string, field: string): string {
  if (!isKey(key)) return field
  const side = field.endsWith('marketingOwner') ? 'MARKETING' : 'SALES'
  return translate(locale, key, { department: organisation.departments[side] })
}

function isKey(text: string): text is MessageKey {
  let place: unknown = messagesOf('de')
  for (const part of text.split('.')) {
    if (!isRecord(place) || !Object.hasOwn(place, part)) return false
    place = place[part]
  }
  return typeof place === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
