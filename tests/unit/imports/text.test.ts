import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emailKey,
  fold,
  lengthOf,
  normalize,
  normalizeEmail,
  normalizeLine,
  textFault,
} from '@/lib/text'

test.each([
  ['Müller', 'muller'],
  ['Mu\u0308ller', 'muller'],
  ['MÜLLER', 'muller'],
  ['Mueller', 'mueller'],
  ['Groß-Gerau', 'gross-gerau'],
  ['GROẞ', 'gross'],
  ['Café  Señor ', 'cafe senor'],
  ['Ørsted Łódź', 'orsted lodz'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
  ['ﬁlter Ｆｕｌｌ', 'filter full'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding twice changes nothing, nor does the case or the normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
  )
})

test('white space goes from the ends, line breaks within stay', () => {
  expect(normalize('\u00A0 Zeile 1\nZeile 2\u200B\t')).toBe('Zeile 1\nZeile 2')
  expect(normalizeLine(' Käserei\n\u00A0 Almtal ')).toBe('Käserei Almtal')
  expect(normalize('Mu\u0308ller')).toBe('M\u00FCller')
})

test.each([
  ['ab\0c', 'nul'],
  ['ab\uD800c', 'loneSurrogate'],
  ['\uDC00', 'loneSurrogate'],
  ['M\uFFFDller', 'misencoded'],
  ['a\u0007b', 'control'],
  ['Zeile\r\n\tmit 😀 und Umlaut ä', null],
])('%j: %s', (text, fault) => {
  expect(textFault(text)).toBe(fault)
})

test('length counts characters', () => {
  expect(lengthOf('a😀ä')).toBe(3)
})

test.each([
  [' Technik@ALMTAL.example ', 'Technik@almtal.example'],
  ['mailto:ada@firma.example', 'ada@firma.example'],
  ['Ada Berg <ada@firma.example>', 'ada@firma.example'],
  ['mu\u0308ller@ka\u0308se.example', 'm\u00FCller@k\u00E4se.example'],
  ['ada@ｆｉｒｍａ．example', 'ada@firma.example'],
  ['kein.at.zeichen', null],
  ['zwei@@firma.example', null],
  ['a..b@firma.example', null],
  ['ada@firma', null],
  ['ada@-firma.example', null],
  ['a\uD800b@firma.example', null],
  [`${'x'.repeat(65)}@firma.example`, null],
])('address %j becomes %j', (text, address) => {
  expect(normalizeEmail(text)).toBe(address)
})

test('two writings of an address are one mailbox', () => {
  expect(emailKey('Mu\u0308ller@firma.example')).toBe(emailKey('M\u00DCLLER@firma.example'))
})
