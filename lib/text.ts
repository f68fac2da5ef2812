const edges = /^[\p{White_Space}\u200B\u2060\uFEFF]+|[\p{White_Space}\u200B\u2060\uFEFF]+$/gu
const inner = /[\p{White_Space}\u200B\u2060\uFEFF]+/gu

/**
 * Free text as it is stored: Unicode NFC, without white space at its ends.
 * Line breaks within stay. Refuses nothing; see `textFault` for what cannot be stored.
 */
export function normalize(text: string): string {
  return text.normalize('NFC').replace(edges, '')
}

/** A name or another single line as it is stored: like `normalize`, each run of white space one space. */
export function normalizeLine(text: string): string {
  return normalize(text).replace(inner, ' ')
}

// Letters that Unicode does not take apart into a base letter and a mark.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
}
const plainLetter = /[ßæœøđðħıłþς]/g
const accents = /[\u0300-\u036F]/g

/**
 * The one folding for stored folded columns, search and comparison of names: compatibility forms
 * and accents are dropped (ä → a, é → e; ae stays ae), ß → ss, lower case, single spaces.
 * “Müller”, “MULLER” and “Mu\u0308ller” fold alike, “Mueller” does not. Folding twice changes nothing.
 */
export function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(accents, '').toLowerCase()
  const plain = bare.replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
  return normalizeLine(plain.normalize('NFKC').normalize('NFKD').replace(accents, ''))
}

export type TextFault = 'nul' | 'loneSurrogate' | 'control' | 'misencoded'

/** Why this text cannot be stored or shown faithfully; null when it can. */
export function textFault(text: string): TextFault | null {
  if (text.includes('\0')) return 'nul'
  if (/\p{Surrogate}/u.test(text)) return 'loneSurrogate'
  if (text.includes('\uFFFD')) return 'misencoded'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
  if (/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)) return 'control'
  return null
}

/** Length of a text as PostgreSQL and people count it: characters, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

const localPart = /^(?!\.)(?!.*\.\.)[^\s@<>(),:;"\\[\]\p{Control}\p{Surrogate}]{1,64}(?<!\.)$/u
const domainName =
  /^(?=.{1,253}$)(?:(?!-)[\p{L}\p{N}\p{M}-]{1,63}(?<!-)\.)+(?!-)[\p{L}\p{N}\p{M}-]{2,63}(?<!-)$/u

/**
 * An e-mail address as it is stored: NFC, domain in lower case, without `mailto:` or a display
 * name. Null when it is no address. The local part keeps its case; compare with `emailKey`.
 */
export function normalizeEmail(text: string): string | null {
  const address = normalizeLine(text).replace(/^mailto:/i, '')
  const bare = /<([^<>]+)>$/.exec(address)?.[1]?.trim() ?? address
  const at = bare.lastIndexOf('@')
  if (at < 1) return null
  const domain = bare
    .slice(at + 1)
    .normalize('NFKC')
    .toLowerCase()
  if (!localPart.test(bare.slice(0, at)) || !domainName.test(domain)) return null
  return `${bare.slice(0, at)}@${domain}`
}

/** What makes two addresses the same mailbox to us: compared without case and in one normal form. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').toLowerCase().normalize('NFC')
}
