'use server'

import { z } from 'zod'
import { action, anonymousAction } from '@/lib/action'
import { asLocale } from '@/lib/i18n/locales'
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
import { invitationSchema, personaSchema, sessionSchema, setUpSchema, signInSchema } from './schema'

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
export const endAllOtherSessions = action('end-other-sessions', z.object({}), endOtherSessions)

export async function setLocale(formData: FormData): Promise<void> {
  await chooseLocale(asLocale(String(formData.get('locale'))))
}

export async function setTheme(formData: FormData): Promise<void> {
  await chooseTheme(String(formData.get('theme')))
}
