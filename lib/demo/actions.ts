'use server'

import { action } from '@/lib/action'
import { removeDemo } from './commands'
import { removeDemoSchema } from './schema'

export const removeDemoCompany = action('demo.remove', removeDemoSchema, removeDemo, {
  goTo: () => '/sign-in',
})
