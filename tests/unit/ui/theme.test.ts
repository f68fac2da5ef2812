import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(
  new URL('../../../components/ui/styles/theme.css', import.meta.url),
  'utf8',
)
const pairs = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? '']] as const,
  ),
)

describe.each([
  ['light', 0],
  ['dark', 1],
])('%s', (_theme, index) => {
  test.each([
    ['ink', 'paper'],
    ['ink-2', 'paper'],
    ['ink-3', 'paper'],
    ['ink-3', 'sunken'],
    ['ok', 'paper'],
    ['bad', 'paper'],
    ['on-warn', 'warn'],
    ['on-joint', 'joint'],
    ['on-ink', 'ink'],
    ['joint-text', 'joint-tint'],
    ['marketing-text', 'marketing-tint'],
    ['sales-text', 'sales-tint'],
    ...[1, 2, 3, 4, 5].map((step) => [`on-heat-${step}`, `heat-${step}`]),
  ])('%s can be read on %s', (text = '', ground = '') => {
    expect(contrast(colour(text, index), colour(ground, index))).toBeGreaterThanOrEqual(4.5)
  })

  test('borders of controls and the focus ring can be seen', () => {
    const paper = colour('paper', index)
    expect(contrast(colour('control', index), paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('focus', index), paper)).toBeGreaterThanOrEqual(3)
  })

  test('neither side is stronger than the other', () => {
    const both = contrast(colour('marketing', index), colour('sales', index))
    expect(both).toBeLessThan(1.06)
  })
})

function colour(name: string, index: number): string {
  const value = pairs.get(name)?.[index]
  if (!value) throw new Error(`No colour called ${name}`)
  return value
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
