import type { LegalBasis } from '@/lib/funnel/stages'
import { type Problem, problem, quoted, type Read, read } from './problems'
import { compact } from './words'

const words: [LegalBasis, RegExp][] = [
  ['CONSENT', /^(einwilligung|zustimmung|consent|optin|doubleoptin|doi|ja|yes|art6abs1(lit)?a)/],
  ['CONTRACT', /^(vertrag|vertragsanbahnung|vorvertraglich|contract|precontract|art6abs1(lit)?b)/],
  ['LEGITIMATE_INTEREST', /^(berechtigtesinteresse|legitimateinterest|art6abs1(lit)?f)/],
  ['UNRECORDED', /^(unbekannt|unknown|offen|nichterfasst|unrecorded|none|keine?)/],
]

/** The legal basis a text names, in German or English; anything else is unrecorded, with a remark. */
export function readLegalBasis(text: string): Read<LegalBasis> {
  const known = words.find(([, pattern]) => pattern.test(compact(text)))
  if (known) return read(known[0])
  const remark: Problem = problem('legalBasis.unknown', { value: quoted(text) })
  return { ok: true, value: 'UNRECORDED', remark }
}
