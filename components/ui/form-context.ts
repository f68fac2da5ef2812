'use client'

import { createContext, use } from 'react'
import type { FormState } from '@/lib/form-state'

/** Sentences of the form in the person's language, brought from the server. */
export type FormTexts = {
  show: string
  hide: string
  optional: string
  atMost: string
  saving: string
  theirs: string
  takeTheirs: string
  empty: string
  yes: string
  no: string
  bothVersions: string
}

type FormContext = {
  state: FormState
  pending: boolean
  texts: FormTexts
  /** Filters need not be filled in. */
  filter: boolean
}

const Context = createContext<FormContext | null>(null)

export const FormContextProvider = Context.Provider

/** State of the surrounding form. Fields and buttons stand inside a Form or a FilterForm. */
export function useForm(): FormContext {
  const context = use(Context)
  if (!context) throw new Error('Fields stand inside <Form> or <FilterForm>.')
  return context
}

/** What a field shows after the form came back: the typed value, its error, the other person's version. */
export function useSentBack(name: string) {
  const { state } = useForm()
  return {
    typed: state.values && (state.values[name] ?? ''),
    error: state.errors?.[name],
    theirs: state.conflict?.fields.find(({ field }) => field === name)?.current,
    by: state.conflict?.by,
  }
}
