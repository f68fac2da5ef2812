import sentences from './sentences.json'

export type SentenceKey = keyof typeof sentences

type Language = 'de' | 'en'
type Values = Record<string, string | number>

/** German unless the terminal names another language; `C` and nothing at all name none. */
export function language(environment = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const named = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase()
  return /^(|c|posix|de)([._@-].*)?$/.test(named) ? 'de' : 'en'
}

/** The sentence in the language of the terminal, its {values} filled in. */
export function sentence(key: SentenceKey, values: Values = {}, spoken = language()): string {
  return sentences[key][spoken].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
}

export function say(key: SentenceKey, values: Values = {}): void {
  console.log(sentence(key, values))
}

const steps = ['packages', 'database', 'schema', 'build', 'server'] as const

/** One line of progress: [2/5] Datenbank: startet … */
export function sayStep(step: (typeof steps)[number], key: SentenceKey, values: Values = {}): void {
  const number = steps.indexOf(step) + 1
  say('step', { number, name: sentence(step), what: sentence(key, values) })
}
