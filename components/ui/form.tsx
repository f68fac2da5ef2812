import { useLocale, useTimeZone } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/form-state'
import { FormClient } from './form-client'
import { useFormTexts } from './form-texts'

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>
  children: ReactNode
  /** The version the person sees; goes with every change of something that exists. */
  version?: number
  /** The values the person sees, named as in the form; two changes are joined field by field. */
  base?: Record<string, string>
  layout?: 'stack' | 'wide' | 'inline'
  /** Name for screen readers where no heading names the form. */
  label?: string
  id?: string
}

/** Works without JavaScript, keeps what was typed, and counts as one act however often it is sent. */
export function Form({ base, ...props }: Props) {
  return (
    <FormClient
      {...props}
      base={base && JSON.stringify(base)}
      requestId={crypto.randomUUID()}
      texts={useFormTexts()}
      locale={useLocale()}
      timeZone={useTimeZone()}
    />
  )
}
