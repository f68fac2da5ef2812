'use client'

import { type ReactNode, useId } from 'react'
import { Button } from './button'
import { useForm } from './form-context'
import type { IconName } from './icon-names'

export type SubmitLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  small?: boolean
  icon?: IconName
  /** Sent along, where a form has several buttons. */
  name?: string
  value?: string
}

type Props = SubmitLook & { children: ReactNode; reason?: string | undefined }

/** `reason` says, already translated, why this person may not; then nothing is sent. */
export function SubmitClient({ variant = 'primary', reason, children, ...props }: Props) {
  const { pending, texts } = useForm()
  const id = useId()
  if (reason) {
    return (
      <div className="grid gap-1 justify-items-start">
        <Button {...props} variant={variant} aria-disabled aria-describedby={id}>
          {children}
        </Button>
        <p id={id} className="hint">
          {reason}
        </p>
      </div>
    )
  }
  return (
    <>
      <Button
        {...props}
        type="submit"
        variant={variant}
        busy={pending}
        onClick={(event) => pending && event.preventDefault()}
      >
        {children}
      </Button>
      <span role="status" className="sr-only">
        {pending ? texts.saving : ''}
      </span>
    </>
  )
}
