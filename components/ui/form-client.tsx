'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { type FormState, idle } from '@/lib/form-state'
import { classNames } from './class-names'
import { FormAnswer } from './form-answer'
import { FormContextProvider, type FormTexts } from './form-context'

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  children: ReactNode
  requestId: string
  texts: FormTexts
  locale: string
  timeZone?: string | undefined
  version?: number | undefined
  base?: string | undefined
  layout?: 'stack' | 'wide' | 'inline' | undefined
  label?: string | undefined
  id?: string | undefined
}

/** The part of a form that lives in the browser; rendered on the server too, where it works by itself. */
export function FormClient({ action, children, texts, layout = 'stack', ...props }: Props) {
  const [state, send, pending] = useActionState(action, idle)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.status === 'done') form.current?.closest('dialog')?.close()
    else focusWhatMatters(form.current, state)
  }, [state])

  return (
    <form
      ref={form}
      id={props.id}
      action={send}
      noValidate
      aria-label={props.label}
      className={classNames('form', layout !== 'stack' && `form-${layout}`)}
    >
      <Sent name="requestId" value={state.requestId ?? props.requestId} />
      <Sent
        name="version"
        value={state.conflict?.version ?? state.values?.['version'] ?? props.version}
      />
      <Sent name="base" value={state.conflict?.base ?? state.values?.['base'] ?? props.base} />
      <FormContextProvider value={{ state, pending, texts, filter: false }}>
        <FormAnswer locale={props.locale} timeZone={props.timeZone} />
        {children}
      </FormContextProvider>
    </form>
  )
}

function Sent({ name, value }: { name: string; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />
}

/** The first wrong field, or the sentence above the form when it concerns the whole. */
function focusWhatMatters(form: HTMLFormElement | null, state: FormState) {
  if (!form || state.status === 'idle') return
  const field = form.querySelector<HTMLElement>('[data-invalid]')
  const answer = form.querySelector<HTMLElement>('[data-answer]')
  const first = state.status === 'conflict' ? answer : (field ?? answer)
  first?.focus()
}
