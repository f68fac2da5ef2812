import { z } from 'zod'

export const removeDemoSchema = z.strictObject({})
