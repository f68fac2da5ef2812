'use client'

import type { ReactNode } from 'react'
import { idle } from '@/lib/form-state'
import { FormContextProvider, type FormTexts } from './form-context'

type Props = { children: ReactNode; label: string; action?: string; texts: FormTexts }

export function FilterFormClient({ children, label, action, texts }: Props) {
  return (
    <search>
      <form
        method="get"
        action={action}
        aria-label={label}
        className="form form-inline form-filter"
      >
        <FormContextProvider value={{ state: idle, pending: false, texts, filter: true }}>
          {children}
        </FormContextProvider>
      </form>
    </search>
  )
}
