/** Which sign divides the decimals in a column; mixed: both occur, and what fits both is refused. */
export type DecimalMark = 'comma' | 'point' | 'mixed'

/** How one number can be read: 'either' is like 1.234, 'neither' has no sign, 'broken' is no number. */
export type Sign = 'comma' | 'point' | 'either' | 'neither' | 'broken'

const groups = {
  point: /^\d{1,3}(\.\d{3})+$/,
  comma: /^\d{1,3}(,\d{3})+$/,
}

/** Which sign divides the decimals of one number of digits, points and commas. */
export function signOf(digits: string): Sign {
  if (/^\d+$/.test(digits)) return 'neither'
  if (!/^[\d.,]*\d$|^\d[\d.,]*$/.test(digits)) return 'broken'
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) return signOfBoth(digits, points, commas)
  const mark = points > 0 ? 'point' : 'comma'
  const other = mark === 'point' ? 'comma' : 'point'
  if (points + commas > 1) return groups[mark].test(digits) ? other : 'broken'
  return groups[mark].test(digits) && !digits.startsWith('0') ? 'either' : mark
}

/** The last sign divides, the others group by three. */
function signOfBoth(digits: string, points: number, commas: number): Sign {
  const mark = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? 'comma' : 'point'
  if ((mark === 'comma' ? commas : points) > 1) return 'broken'
  const whole = digits.slice(0, digits.lastIndexOf(mark === 'comma' ? ',' : '.'))
  return groups[mark === 'comma' ? 'point' : 'comma'].test(whole) ? mark : 'broken'
}

export type MarkCounts = Record<Sign, number>

export function noMarks(): MarkCounts {
  return { comma: 0, point: 0, either: 0, neither: 0, broken: 0 }
}

/**
 * The sign of a column from its counted numbers. When every number can be read both ways the
 * fallback is `assumed` and a person should confirm it.
 */
export function decimalMark(
  counts: MarkCounts,
  fallback: 'comma' | 'point',
): { mark: DecimalMark; assumed: boolean } {
  if (counts.comma > 0 && counts.point > 0) return { mark: 'mixed', assumed: false }
  if (counts.comma > 0) return { mark: 'comma', assumed: false }
  if (counts.point > 0) return { mark: 'point', assumed: false }
  return { mark: fallback, assumed: counts.either > 0 }
}
