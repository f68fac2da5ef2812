/** A line of a file without its end; the number is the physical one, from 1. */
export type Line = { number: number; text: string; end: string }

/**
 * Cuts a text that comes in pieces into its lines (\r\n, \n or \r). Of a line longer than `limit`
 * characters only limit + 1 are kept, so that a file without line ends does not fill the memory.
 */
export function physicalLines(limit: number) {
  let rest = ''
  let number = 0

  function cut(ended: boolean): Line[] {
    const lines: Line[] = []
    let from = 0
    for (const { 0: end, index } of rest.matchAll(/\r\n|\n|\r/g)) {
      const mayBecomeWindowsEnd = end === '\r' && index + 1 === rest.length
      if (mayBecomeWindowsEnd && !ended) break
      number += 1
      lines.push({ number, text: rest.slice(from, Math.min(index, from + limit + 1)), end })
      from = index + end.length
    }
    rest = rest.slice(from)
    return lines
  }

  return {
    push(piece: string): Line[] {
      rest += piece
      const lines = cut(false)
      if (rest.length > limit && !rest.endsWith('\r')) rest = rest.slice(0, limit + 1)
      return lines
    },
    end(): Line[] {
      const lines = cut(true)
      if (rest === '') return lines
      number += 1
      return [...lines, { number, text: rest.slice(0, limit + 1), end: '' }]
    },
  }
}
