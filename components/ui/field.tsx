'use client'

import { type ComponentProps, useId } from 'react'
import { FieldFrame, type FieldProps, useDescription } from './field-frame'
import { useSentBack } from './form-context'

type Props = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'readOnly' | 'autoFocus' | 'list'
  > & {
    type?: 'text' | 'email' | 'number' | 'date' | 'tel' | 'url' | 'search'
    defaultValue?: string | number | undefined
  }

/** One line of text. Numbers and dates are text too: people type them in their own way. */
export function Field({ type = 'text', defaultValue, ...props }: Props) {
  const { name, label, hint, optional, ...rest } = props
  const id = useId()
  const { typed } = useSentBack(name)
  const description = useDescription(id, { name, hint, optional })
  return (
    <FieldFrame id={id} name={name} label={label} hint={hint} optional={optional}>
      <input
        {...rest}
        {...controlOf[type]}
        {...description}
        id={id}
        name={name}
        className="input"
        defaultValue={typed ?? defaultValue ?? ''}
      />
    </FieldFrame>
  )
}

const controlOf = {
  text: { type: 'text' },
  search: { type: 'search' },
  email: { type: 'email', spellCheck: false, autoCapitalize: 'none' },
  tel: { type: 'tel' },
  url: { type: 'url', spellCheck: false },
  /** No spinner: it changes the figure when somebody scrolls, and refuses a decimal comma. */
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'text', inputMode: 'numeric' },
} as const
