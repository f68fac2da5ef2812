'use server'

import { action } from '@/lib/action'
import * as revert from './commands/revert'
import * as review from './commands/review'
import * as start from './commands/start'
import { afterReview } from './places'
import { importSchema, reviewImportSchema } from './schema'

export const reviewImport = action('import.review', reviewImportSchema, review.reviewImport, {
  goTo: afterReview,
})
export const discardImport = action('import.discard', importSchema, review.discardImport, {
  goTo: () => '/imports/new',
})
export const resumeImport = action('import.resume', importSchema, start.resumeImport, {
  goTo: ({ id }) => `/imports/${id}`,
})
export const revertImport = action('import.revert', importSchema, revert.revertImport, {
  goTo: ({ id }) => `/imports/${id}`,
})
