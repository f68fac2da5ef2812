import { z } from 'zod'
import { topics } from './rules'

/** Filters of the activity page as they stand in the address; what is not understood counts as not given. */
export const activityFilterSchema = z.object({
  department: z.enum(['MARKETING', 'SALES', 'NONE']).optional().catch(undefined),
  topic: z.enum(topics).optional().catch(undefined),
  before: z.string().max(60).optional().catch(undefined),
})
