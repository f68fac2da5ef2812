/** Whose something is: one of the two sides, both, or nobody's. */
export type Side = 'MARKETING' | 'SALES' | 'JOINT' | 'NONE'

const names = {
  MARKETING: 'marketing',
  SALES: 'sales',
  JOINT: 'joint',
  NONE: 'none',
} as const

/** `sideClass('spine', 'SALES')` is `spine-sales`, the class the styles know. */
export function sideClass(block: string, side: Side): string {
  return `${block}-${names[side]}`
}
