import { fold, lengthOf, textFault } from '@/lib/text'
import { no, type Verdict, yes } from '@/lib/verdict'
import { commonPasswords } from './common-passwords'
import { longestPassword, shortestPassword } from './password-length'

/** One form for all ways a keyboard may write the same characters (NIST SP 800-63B). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC')
}

/**
 * Whether a password may be chosen. `words` are those an attacker tries first: organisation,
 * departments, person. No rules about kinds of characters; spaces and all scripts are welcome.
 */
export function mayChoosePassword(password: string, words: readonly string[]): Verdict {
  const chosen = normalizePassword(password)
  const length = lengthOf(chosen)
  if (length < shortestPassword) return no('auth.password.short', { minimum: shortestPassword })
  if (length > longestPassword) return no('auth.password.long', { maximum: longestPassword })
  if (textFault(chosen)) return no('errors.field.characters')
  const told = tellingWord(chosen, words)
  if (told) return no('auth.password.telling', { word: told })
  return isCommon(chosen) ? no('auth.password.common') : yes
}

const product = 'einklang'

/** The word of the organisation, the product or the person that the password holds. */
function tellingWord(password: string, words: readonly string[]): string | undefined {
  const bare = letters(password)
  return [product, ...words.flatMap((word) => [word, ...word.split(/[\s.@_-]+/u)])].find((word) => {
    const known = letters(word)
    return known.length >= 4 && bare.includes(known)
  })
}

/** One of the commonest, with figures or signs around it, repeated, or a run along the keyboard. */
function isCommon(password: string): boolean {
  const plain = fold(password).replaceAll(' ', '')
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [plain, core].some((text) => isListed(repeatedPart(text))) || isRun(plain)
}

function isListed(text: string): boolean {
  return text === '' ? false : commonPasswords().has(text)
}

/** `abcabcabc` is `abc`; a text that repeats nothing is itself. */
function repeatedPart(text: string): string {
  const start = `${text}${text}`.indexOf(text, 1)
  return text.slice(0, start)
}

// Rows of keyboards and the alphabet, forwards; a run may begin anywhere and start over.
const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p',
]
const neighbours = new Set(
  rows.flatMap((row) => [...row].map((sign, index) => `${sign}${row.charAt(index + 1)}`)),
)

/** Nearly every sign is the one before again, or its neighbour in a row. */
function isRun(text: string): boolean {
  const signs = [...text]
  const steps = signs.filter((sign, index) => {
    const before = signs[index - 1] ?? ''
    return sign === before || neighbours.has(before + sign) || neighbours.has(sign + before)
  })
  return signs.length > 1 && steps.length >= 0.85 * (signs.length - 1)
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
