import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How much one organisation has: leads in all, and how many in a hundred of them are open. */
export type Size = { name: 'small' | 'large'; leads: number; openPercent: number }

const leads = { small: 1_000, large: 100_000 }

const schema = z.object({
  size: z.enum(['small', 'large', 'both']).default('both'),
  open: z.coerce.number().int().min(1).max(100).default(50),
  rounds: z.coerce.number().int().min(1).max(10_000).default(120),
  plans: z.boolean().default(false),
})

export type Choice = { sizes: Size[]; rounds: number; plans: boolean }

/** The words after `npm run bench --`; refuses unknown ones and numbers out of range. */
export function readChoice(words: string[]): Choice {
  const { values } = parseArgs({
    args: words,
    options: {
      size: { type: 'string' },
      open: { type: 'string' },
      rounds: { type: 'string' },
      plans: { type: 'boolean' },
    },
  })
  const { size, open, rounds, plans } = schema.parse(values)
  const names = size === 'both' ? (['small', 'large'] as const) : [size]
  const sizes = names.map((name) => ({ name, leads: leads[name], openPercent: open }))
  return { sizes, rounds, plans }
}
