import { z } from 'zod'
import { checkbox } from '@/lib/fields'

/** What cannot be a password of ours is wrong like any other; only what is far too long is cut off here. */
const givenPassword = z.string().min(1).max(1_000)

export const signInSchema = z.object({
  email: z.string().trim().min(1).max(320),
  password: givenPassword,
  long: checkbox,
  next: z.string().optional(),
})
export type SignIn = z.output<typeof signInSchema>
