/** Tables rows can be imported into, in the order in which they have to be (later ones name earlier ones). */
export const tableKinds = ['companies', 'products', 'contacts', 'opportunities'] as const
export type TableKind = (typeof tableKinds)[number]

/**
 * line: one line of text · text: several lines · whole: whole number · money: amount with two
 * decimals · stage, legalBasis: a word that is mapped to ours · person: a name of a member.
 */
export type FieldType =
  | 'line'
  | 'text'
  | 'email'
  | 'domain'
  | 'whole'
  | 'money'
  | 'date'
  | 'year'
  | 'stage'
  | 'legalBasis'
  | 'person'

/**
 * A field a column can be mapped to. `limit`: characters of a text, greatest value of a whole
 * number. `refersTo`: the text is a name in that table. `words`: names of columns that mean it,
 * in German and English (case, accents and spaces do not matter).
 */
export type Field = {
  name: string
  type: FieldType
  limit: number
  required: boolean
  refersTo?: 'companies' | 'products' | 'contacts'
  words: string[]
}

type Options = { limit?: number; required?: boolean; refersTo?: Field['refersTo'] }

const usualLimits: Record<FieldType, number> = {
  line: 200,
  text: 10_000,
  email: 254,
  domain: 253,
  whole: 2_147_483_647,
  money: 16,
  date: 40,
  year: 2199,
  stage: 200,
  legalBasis: 200,
  person: 200,
}

/** A field; the words come as one text, divided by commas. */
export function field(name: string, type: FieldType, words: string, options: Options = {}): Field {
  const { limit = usualLimits[type], required = false, refersTo } = options
  const all = words.split(',').map((word) => word.trim())
  return { name, type, limit, required, ...(refersTo && { refersTo }), words: all }
}
