import deActivity from '@/messages/de/activity.json'
import deAuth from '@/messages/de/auth.json'
import deCompanies from '@/messages/de/companies.json'
import deDemo from '@/messages/de/demo.json'
import deErrors from '@/messages/de/errors.json'
import deFailure from '@/messages/de/failure.json'
import deFormat from '@/messages/de/format.json'
import deFunnel from '@/messages/de/funnel.json'
import deHome from '@/messages/de/home.json'
import deImports from '@/messages/de/imports.json'
import deJobs from '@/messages/de/jobs.json'
import deNotes from '@/messages/de/notes.json'
import dePeople from '@/messages/de/people.json'
import deSettings from '@/messages/de/settings.json'
import deShell from '@/messages/de/shell.json'
import deUi from '@/messages/de/ui.json'
import enActivity from '@/messages/en/activity.json'
import enAuth from '@/messages/en/auth.json'
import enCompanies from '@/messages/en/companies.json'
import enDemo from '@/messages/en/demo.json'
import enErrors from '@/messages/en/errors.json'
import enFailure from '@/messages/en/failure.json'
import enFormat from '@/messages/en/format.json'
import enFunnel from '@/messages/en/funnel.json'
import enHome from '@/messages/en/home.json'
import enImports from '@/messages/en/imports.json'
import enJobs from '@/messages/en/jobs.json'
import enNotes from '@/messages/en/notes.json'
import enPeople from '@/messages/en/people.json'
import enSettings from '@/messages/en/settings.json'
import enShell from '@/messages/en/shell.json'
import enUi from '@/messages/en/ui.json'
import type { Locale } from './locales'

const de = {
  activity: deActivity,
  auth: deAuth,
  companies: deCompanies,
  demo: deDemo,
  errors: deErrors,
  failure: deFailure,
  format: deFormat,
  funnel: deFunnel,
  home: deHome,
  imports: deImports,
  jobs: deJobs,
  notes: deNotes,
  people: dePeople,
  settings: deSettings,
  shell: deShell,
  ui: deUi,
}

const en = {
  activity: enActivity,
  auth: enAuth,
  companies: enCompanies,
  demo: enDemo,
  errors: enErrors,
  failure: enFailure,
  format: enFormat,
  funnel: enFunnel,
  home: enHome,
  imports: enImports,
  jobs: enJobs,
  notes: enNotes,
  people: enPeople,
  settings: enSettings,
  shell: enShell,
  ui: enUi,
}

export type Messages = typeof de

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string
    ? `${Path}${Key}`
    : Leaves<T[Key], `${Path}${Key}.`>
}[keyof T & string]

/** Dotted path of a sentence, such as `funnel.onlyHolderMoves`. */
export type MessageKey = Leaves<Messages>

/** All sentences of a language; parity of keys and arguments is tested. */
export function messagesOf(locale: Locale): Messages {
  return locale === 'en' ? en : de
}
