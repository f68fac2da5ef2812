import { z } from 'zod'

export const removeDemoSchema = z.strictObject({})

export const lookAroundSchema = z.strictObject({ token: z.string().max(200) })
export type LookAround = z.output<typeof lookAroundSchema>
