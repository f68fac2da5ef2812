'use client'

import { useId, useState } from 'react'
import { FieldFrame, type FieldProps, useDescription } from './field-frame'
import { useForm } from './form-context'
import { Icon } from './icon'

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** Pasting is welcome; the button shows what was typed. Never refilled from the server. */
export function PasswordField({ autoComplete, ...props }: Props) {
  const { texts } = useForm()
  const [shown, setShown] = useState(false)
  const id = useId()
  const description = useDescription(id, props)
  return (
    <FieldFrame {...props} id={id}>
      <div className="password-box">
        <input
          {...description}
          id={id}
          name={props.name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className="input"
        />
        <button
          type="button"
          className="button button-quiet button-small needs-script"
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? 'eye-off' : 'eye'} />
          <span>{shown ? texts.hide : texts.show}</span>
        </button>
      </div>
    </FieldFrame>
  )
}
