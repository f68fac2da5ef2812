import { fold } from '@/lib/text'
import { compact, distance } from './words'

/** Offered to a person: rows with the value `from` would be read as `to`. */
export type Correction = {
  from: string
  to: string
  rows: number
  how: 'spacing' | 'spelling' | 'part'
}

/** More slips than this in one column are no slips; the commonest values are looked at. */
const lookedAt = 500

type Known = { value: string; compact: string; digits: string }

/**
 * Corrections for the values of a column (value → rows) towards values that exist elsewhere: in
 * another file of the import, in the organisation or in a list of words; never towards each other.
 * First what differs only in spaces, hyphens or the like, then slips of the pen: one step up to
 * eight letters, two beyond, none below five; digits are never corrected. Nothing is offered when
 * two known values are equally near. Ordered by rows.
 */
export function proposeCorrections(
  values: Map<string, number>,
  known: Iterable<string>,
): Correction[] {
  const list = [...new Set(known)].filter((value) => value !== '')
  const names = new Set(list.map(fold))
  const candidates = list.map(knownValue)
  const unknown = [...values].filter(([value]) => value !== '' && !names.has(fold(value)))
  const commonest = unknown.sort(([, a], [, b]) => b - a).slice(0, lookedAt)
  return commonest.flatMap(([from, rows]) => {
    const found = spacing(from, candidates) ?? spelling(from, candidates)
    return found ? [{ from, rows, ...found }] : []
  })
}

function knownValue(value: string): Known {
  return { value, compact: compact(value), digits: digitsOf(value) }
}

type Found = Pick<Correction, 'to' | 'how'> | null

function spacing(from: string, known: Known[]): Found {
  const name = compact(from)
  const same = known.filter((candidate) => candidate.compact === name)
  const [only] = same
  return only && same.length === 1 ? { to: only.value, how: 'spacing' } : null
}

function spelling(from: string, known: Known[]): Found {
  const name = compact(from)
  const limit = slipsIn(name)
  if (limit === 0) return null
  const near = known
    .filter((candidate) => candidate.digits === digitsOf(name))
    .map((candidate) => ({ ...candidate, steps: distance(name, candidate.compact, limit) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps)
  const [nearest, next] = near
  if (!nearest || next?.steps === nearest.steps) return null
  return { to: nearest.value, how: 'spelling' }
}

function slipsIn(name: string): number {
  if (name.length < 5) return 0
  return name.length <= 8 ? 1 : 2
}

/** GTX 500 and GTX 501 are two products, not a slip. */
function digitsOf(name: string): string {
  return name.replace(/\D/g, '')
}
