import { lengthOf, normalize, normalizeEmail, normalizeLine, textFault } from '@/lib/text'
import { parseDate } from './dates'
import { signOf } from './decimal-mark'
import type { Field } from './fields/field'
import { readLegalBasis } from './legal-basis'
import { parseDecimal, written } from './numbers'
import { quoted, type Read, read, unread } from './problems'
import type { ColumnReading } from './reading'

/**
 * One cell as a value of its field, always as text: names in NFC, dates YYYY-MM-DD, exact
 * decimals, addresses in one form. Null: the cell is empty. Corrections are applied before.
 */
export function readCell(cell: string, column: ColumnReading): Read<string | null> {
  const fault = textFault(cell)
  if (fault) return unread(`text.${fault}`, { value: quoted(cell) })
  const value = normalizeLine(cell)
  const corrected = column.corrections.get(value) ?? value
  if (corrected === '') return read(null)
  return readValue(corrected === value ? cell : corrected, corrected, column)
}

function readValue(cell: string, value: string, column: ColumnReading): Read<string> {
  switch (column.field.type) {
    case 'date':
      return parseDate(value, column.date)
    case 'money':
      return notNegative(value, parseDecimal(value, column.number))
    case 'whole':
      return readWhole(value, column)
    case 'year':
      return readYear(value, column)
    case 'email':
      return readEmail(value)
    case 'domain':
      return readDomain(value)
    case 'legalBasis':
      return readLegalBasis(value)
    case 'text':
      return withinLimit(normalize(cell), column.field)
    default:
      return withinLimit(value, column.field)
  }
}

function withinLimit(value: string, field: Field): Read<string> {
  if (value.length <= field.limit) return read(value)
  const length = lengthOf(value)
  return length <= field.limit
    ? read(value)
    : unread('text.tooLong', { length, limit: field.limit })
}

function notNegative(value: string, found: Read<string>): Read<string> {
  if (found.ok && found.value.startsWith('-'))
    return unread('number.negative', { value: quoted(value) })
  return found
}

/** In a column of whole numbers a lone sign before three digits can only group. */
function readWhole(value: string, column: ColumnReading): Read<string> {
  const parts = written(value)
  const grouped = parts && signOf(parts.digits) === 'either'
  const text = grouped ? value.replace(/[.,]/g, '') : value
  const found = notNegative(value, parseDecimal(text, { ...column.number, fraction: 6 }))
  if (!found.ok) return found
  if (found.value.includes('.')) return unread('number.notWhole', { value: quoted(value) })
  if (Number(found.value) > column.field.limit)
    return unread('number.tooLarge', { value: quoted(value) })
  return found
}

/** A year, alone or within a date. */
function readYear(value: string, column: ColumnReading): Read<string> {
  if (/^(1\d|2[01])\d\d$/.test(value)) return read(value)
  const date = parseDate(value, column.date)
  return date.ok
    ? read(date.value.slice(0, 4))
    : unread('year.unreadable', { value: quoted(value) })
}

function readEmail(value: string): Read<string> {
  const email = normalizeEmail(value)
  return email ? read(email) : unread('email.unreadable', { value: quoted(value) })
}

/** The name of a host, from a name, an address of a page or of a mailbox. */
function readDomain(value: string): Read<string> {
  const host = value
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#:].*$/, '')
  const email = normalizeEmail(`web@${host}`)
  return email ? read(email.slice(4)) : unread('domain.unreadable', { value: quoted(value) })
}
