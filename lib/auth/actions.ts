'use server'

import { z } from 'zod'
import { action, anonymousAction } from '@/lib/action'
import {
  acceptInvitationHere,
  chooseLocale,
  chooseTheme,
  endOtherSessions,
  endSession,
  setUpHere,
  signInHere,
} from './commands'
import { becomePersona } from './demo'
import { returnPath } from './return-path'
import {
  invitationSchema,
  localeSchema,
  personaSchema,
  sessionSchema,
  setUpSchema,
  signInSchema,
  themeSchema,
} from './schema'

export const signIn = anonymousAction('sign-in', signInSchema, signInHere, {
  goTo: (_, { next }) => returnPath(next),
})

export const signInAsDemoPerson = anonymousAction('become-persona', personaSchema, becomePersona, {
  goTo: (_, { next }) => returnPath(next),
})

export const setUp = anonymousAction('set-up', setUpSchema, setUpHere, { goTo: () => '/home' })

export const acceptInvitation = anonymousAction(
  'accept-invitation',
  invitationSchema,
  acceptInvitationHere,
  { goTo: () => '/home' },
)

export const endOneSession = action('end-session', sessionSchema, endSession)
export const endAllOtherSessions = action(
  'end-other-sessions',
  z.strictObject({}),
  endOtherSessions,
)

export const setLocale = anonymousAction('choose-locale', localeSchema, chooseLocale)
export const setTheme = anonymousAction('choose-theme', themeSchema, chooseTheme)
