import type { MessageKey } from '@/lib/i18n/messages'

export type DayReading = { ok: true; day: string } | { ok: false; problem: MessageKey }

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** Reads a day as people type it: `2026-12-31`, `31.12.2026`, `1.2.26`, `31/12/2026` (day first). Out: ISO day. */
export function readDay(typed: string): DayReading {
  const text = typed.trim()
  const [, year, month, date] = iso.exec(text) ?? []
  if (year && month && date) return existing(Number(year), Number(month), Number(date))
  const [, first, second, last] = german.exec(text) ?? slashed.exec(text) ?? []
  if (!first || !second || !last) return { ok: false, problem: 'errors.field.day' }
  const full = last.length === 2 ? 2000 + Number(last) : Number(last)
  return existing(full, Number(second), Number(first))
}

function existing(year: number, month: number, date: number): DayReading {
  const at = new Date(Date.UTC(year, month - 1, date))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1
  if (!same || at.getUTCDate() !== date || year < 1800) {
    return { ok: false, problem: 'errors.field.noSuchDay' }
  }
  return { ok: true, day: at.toISOString().slice(0, 10) }
}

/**
 * Reads a number as people type it, German (`1.234,5`, `1 234,5`) or English (`1,234.5`), with or
 * without a currency sign. Out: plain decimal text (`1234.5`), or null when it is none. A single
 * separator followed by three digits groups thousands in both languages.
 */
export function readDecimal(typed: string): string | null {
  const bare = typed.replace(/[\s\u00a0\u202f'’]|€|\$|£|CHF|EUR|USD/gi, '')
  const [, sign, digits] = /^([-+]?)([\d.,]+)$/.exec(bare) ?? []
  if (!digits || !/\d/.test(digits)) return null
  const decimal = decimalSign(digits)
  const [whole = '', fraction = '', ...more] = decimal ? digits.split(decimal) : [digits]
  if (more.length > 0 || !grouped(whole) || /\D/.test(fraction)) return null
  const number = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'
  const minus = sign === '-' ? '-' : ''
  return `${minus}${number}${fraction ? `.${fraction}` : ''}`
}

function decimalSign(digits: string): string | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last === -1) return null
  const sign = digits.charAt(last)
  const other = sign === '.' ? ',' : '.'
  if (digits.includes(other)) return sign
  const several = digits.indexOf(sign) !== last
  const groups = digits.length - last === 4 && last > 0 && last <= 3 && !digits.startsWith('0')
  return several || groups ? null : sign
}

function grouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole)
}
