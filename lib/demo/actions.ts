'use server'

import { action, anonymousAction } from '@/lib/action'
import { lookAround, removeDemo } from './commands'
import { lookAroundSchema, removeDemoSchema } from './schema'

export const removeDemoCompany = action('demo.remove', removeDemoSchema, removeDemo, {
  goTo: () => '/sign-in',
})

export const openDemoCompany = anonymousAction('demo.open', lookAroundSchema, lookAround, {
  goTo: () => '/sign-in',
})
