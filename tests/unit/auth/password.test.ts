import { expect, test } from 'vitest'
import { commonPasswords } from '@/lib/auth/common-passwords'
import { mayChoosePassword, normalizePassword } from '@/lib/auth/password'

const words = [
  'Traunfeld Maschinenbau',
  'Marketing',
  'Außendienst',
  'Petra Straub',
  'petra@traunfeld.example',
]
const reason = (password: string) => {
  const verdict = mayChoosePassword(password, words)
  return verdict.ok ? 'ok' : verdict.reason
}
const phrase = 'nachts lesen Igel gern Gedichte '

test.each([
  [14, 'auth.password.short'],
  [15, 'ok'],
  [128, 'ok'],
  [129, 'auth.password.long'],
])('%i characters: %s', (length, expected) => {
  expect(
    reason(
      phrase
        .repeat(5)
        .slice(0, length - 1)
        .padEnd(length, 'x'),
    ),
  ).toBe(expected)
})

test('characters are counted, not bytes or halves of them', () => {
  expect(reason('🦔🌲🌙🎻🍂🛶📚🧵🪁🎲🧭🪴🏔️🚲')).toBe('ok')
  expect(reason('🦔🌲🌙🎻🍂🛶📚🧵🪁🎲')).toBe('auth.password.short')
})

test('no kind of character is asked for, none forbidden', () => {
  expect(reason('gänseblümchen im mai')).toBe('ok')
  expect(reason('пять зелёных слонов идут')).toBe('ok')
  expect(reason('83910264758392')).toBe('auth.password.short')
  expect(reason('839102647583926')).toBe('ok')
})

test('two ways to write the same characters are one password', () => {
  expect(normalizePassword('Mu\u0308he')).toBe(normalizePassword('Mühe'))
  expect(normalizePassword('ﬁne')).toBe('fine')
})

test.each([
  'einklang ist schön',
  'Ich mag Einklang sehr',
  'alle im MARKETING tanzen',
  'der Aussendienst fährt los',
  'traunfeld-2026-herbst',
  'die Frau Straub lacht',
  'T.r.a.u.n.f.e.l.d 2026',
])('%s holds a word others try first', (password) => {
  expect(reason(password)).toBe('auth.password.telling')
})

test.each([
  'passwordpassword',
  'Password12345678',
  '1234567890123456',
  'aaaaaaaaaaaaaaaa',
  'qwertzuiopasdfgh',
  '!!!!iloveyou!!!!',
  'abcdefghijklmnop',
  '123456789987654321',
  'dragondragondragon',
  '987654321098765',
  'zyxwvutsrqponml',
])('%s is among the commonest or a pattern', (password) => {
  expect(reason(password)).toBe('auth.password.common')
})

test('a long passphrase of common words is welcome', () => {
  expect(reason('dragon football monkey shadow')).toBe('ok')
})

test('control characters are refused', () => {
  expect(reason('nachts lesen\u0000Igel')).toBe('errors.field.characters')
})

test('the list holds ten thousand and more', () => {
  expect(commonPasswords().size).toBeGreaterThanOrEqual(10_000)
  expect(commonPasswords().has('1qaz2wsx3edc4rfv')).toBe(true)
})
