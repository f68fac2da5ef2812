'use server'

import { anonymousAction } from '@/lib/action'
import { asLocale } from '@/lib/i18n/locales'
import { chooseLocale, chooseTheme, signInHere } from './commands'
import { returnPath } from './return-path'
import { signInSchema } from './schema'

export const signIn = anonymousAction('sign-in', signInSchema, signInHere, {
  goTo: (_, { next }) => returnPath(next),
})

export async function setLocale(formData: FormData): Promise<void> {
  await chooseLocale(asLocale(String(formData.get('locale'))))
}

export async function setTheme(formData: FormData): Promise<void> {
  await chooseTheme(String(formData.get('theme')))
}
