import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeCorrections } from '@/lib/imports/corrections'
import { proposePeople } from '@/lib/imports/people-corrections'
import { distance } from '@/lib/imports/words'

function offered(values: string[], known: string[]) {
  const counted = new Map(values.map((value, at) => [value, at + 1]))
  return proposeCorrections(counted, known).map(({ from, to, how }) => [from, to, how])
}

test.each([
  ['GTXPro', 'GTX Pro', 'spacing'],
  ['gtx-pro', 'GTX Pro', 'spacing'],
  ['Kaserei-Almtal', 'Käserei Almtal', 'spacing'],
  ['technolgy', 'technology', 'spelling'],
  ['tecnhology', 'technology', 'spelling'],
  ['Maschinebau', 'Maschinenbau', 'spelling'],
])('%s is offered as %s', (from, to, how) => {
  expect(offered([from], ['GTX Pro', 'Käserei Almtal', 'technology', 'Maschinenbau'])).toEqual([
    [from, to, how],
  ])
})

test.each([
  ['the same but for case and accents', ['kaserei almtal'], ['Käserei Almtal']],
  ['short words', ['Baux'], ['Bau']],
  ['other digits', ['GTX Turbo 501'], ['GTX Turbo 500']],
  ['too far', ['Marketing'], ['Bergbau']],
  ['two equally near', ['Mayerhof'], ['Mayerhofs', 'Mayerhofe']],
  ['nothing known', ['technolgy'], []],
  ['empty values', [''], ['technology']],
])('nothing is offered: %s', (_why, values, known) => {
  expect(offered(values, known)).toEqual([])
})

test('values are never corrected towards each other', () => {
  expect(offered(['technolgy', 'technologi'], ['medical'])).toEqual([])
})

test('an owner is found by one part of the name, when nobody else has it', () => {
  const people = ['Ines Vukić', 'Florian Mayr', 'Anna Mayr']
  const values = new Map([
    ['Vukic', 3],
    ['Mayr', 2],
    ['Florian Mayer', 5],
    ['Ines Vukić', 9],
  ])
  expect(proposePeople(values, people)).toEqual([
    { from: 'Florian Mayer', to: 'Florian Mayr', rows: 5, how: 'spelling' },
    { from: 'Vukic', to: 'Ines Vukić', rows: 3, how: 'part' },
  ])
})

test('ordered by rows', () => {
  expect(offered(['technolgy', 'technologi'], ['technology']).map(([from]) => from)).toEqual([
    'technologi',
    'technolgy',
  ])
})

test('distance: same is 0, symmetric, one change is at most 1, bounded', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, a, 3)).toBe(0)
      expect(distance(a, b, 9)).toBe(distance(b, a, 9))
      expect(distance(a, `${a}x`, 3)).toBe(1)
      expect(distance(a, b, 2)).toBe(Math.min(distance(a, b, 9), 3))
    }),
  )
  expect(distance('ab', 'ba', 3)).toBe(1)
})
