import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { email, id, optionalDay, optionalDecimal, optionalInteger, text } from '@/lib/fields'
import { readForm, typedValues } from '@/lib/form'
import { invalid } from '@/lib/refusals'

function sent(entries: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('a form that arrives', () => {
  test('loses the framework’s own fields, keeps lists apart and knows its request id', () => {
    const requestId = '0198c0de-0000-4000-8000-000000000001'
    const { fields, requestId: found } = readForm(
      sent([
        ['$ACTION_KEY', 'k1'],
        ['requestId', requestId],
        ['name', 'Käserei'],
        ['tags[]', 'a'],
        ['tags[]', 'b'],
      ]),
    )
    expect(fields).toEqual({ name: 'Käserei', tags: ['a', 'b'] })
    expect(found).toBe(requestId)
  })

  test.each(['', 'no id', "'; drop table"])('gets a fresh request id instead of “%s”', (given) => {
    const { requestId } = readForm(sent([['requestId', given]]))
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(requestId).not.toBe(given)
  })

  test('goes back with what was typed, but no password, secret or file', () => {
    const { fields } = readForm(
      sent([
        ['name', 'Mara'],
        ['password', 'geheim'],
        ['inviteToken', 'x'],
        ['file', new File(['x'], 'a.csv')],
      ]),
    )
    expect(typedValues(fields)).toEqual({ name: 'Mara' })
  })
})

describe('fields', () => {
  const sentences = (schema: z.ZodType, input: unknown) => {
    const parsed = z.strictObject({ it: schema }).safeParse(input)
    return parsed.success ? {} : invalid(parsed.error, 'de').errors
  }

  test.each([
    ['nothing', text(10), {}, 'Bitte ausfüllen.'],
    ['white space only', text(10), { it: '  \t ' }, 'Bitte ausfüllen.'],
    ['one too many', text(10), { it: 'a'.repeat(11) }, 'Höchstens 10 Zeichen.'],
    ['NUL', text(10), { it: 'a\0b' }, /unerlaubte Zeichen/],
    ['a lone surrogate', text(10), { it: 'a\ud800b' }, /unerlaubte Zeichen/],
    ['no id', id, { it: 'abc' }, 'Das gibt es hier nicht.'],
    ['no address', email, { it: 'mara@' }, 'Das ist keine E-Mail-Adresse.'],
    ['no day', optionalDay, { it: '31.02.2027' }, 'Diesen Tag gibt es nicht.'],
    ['no number', optionalDecimal, { it: 'k. A.' }, /Zahl wie 1\.234,50/],
    ['a fraction', optionalInteger(1, 9), { it: '1,5' }, 'Bitte eine ganze Zahl angeben.'],
    ['too much', optionalInteger(1, 9), { it: '10' }, 'Höchstens 9.'],
  ])('%s', (_what, schema, input, sentence) => {
    expect(sentences(schema, input)?.it).toMatch(sentence)
  })

  test('a field that was not asked for is refused by name', () => {
    expect(sentences(text(5), { it: 'a', orgId: 'x' })).toEqual({
      orgId: 'Dieses Feld ist hier nicht vorgesehen.',
    })
  })

  test('ten thousand characters of a compound and emoji of several parts count as people count', () => {
    expect(text(10).safeParse('👩‍👩‍👧'.repeat(2)).success).toBe(true)
    expect(text(500).safeParse('Zusammenarbeitsbewertungsverfahren'.repeat(3_000)).success).toBe(
      false,
    )
  })

  test('addresses in other normal forms are one address', () => {
    expect(email.parse('mu\u0308ller@EXAMPLE.de')).toBe(email.parse('müller@example.DE'))
  })
})
