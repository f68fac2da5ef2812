'use client'

import { type ComponentProps, useId, useState } from 'react'
import { FieldFrame, type FieldProps, useDescription } from './field-frame'
import { useForm, useSentBack } from './form-context'

type Props = FieldProps &
  Pick<ComponentProps<'textarea'>, 'rows' | 'placeholder' | 'autoFocus'> & {
    defaultValue?: string | undefined
    /** Longest text in characters; the count is shown, longer texts are refused by the server. */
    limit?: number | undefined
  }

/** Several lines; Ctrl+Enter (⌘ Enter) sends the form. */
export function TextArea({ defaultValue, limit, ...props }: Props) {
  const { name, label, hint, optional, ...rest } = props
  const id = useId()
  const { typed } = useSentBack(name)
  const start = typed ?? defaultValue ?? ''
  const [length, setLength] = useState(start.length)
  const description = useDescription(id, { name, hint, optional })
  const count = limit ? <Count length={length} limit={limit} /> : null
  return (
    <FieldFrame id={id} name={name} label={label} hint={hint} optional={optional} foot={count}>
      <textarea
        {...rest}
        {...description}
        id={id}
        name={name}
        className="input"
        defaultValue={start}
        onChange={(event) => setLength(event.target.value.length)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit()
        }}
      />
    </FieldFrame>
  )
}

function Count({ length, limit }: { length: number; limit: number }) {
  const { texts } = useForm()
  return (
    <span className={length > limit ? 'text-bad' : 'quiet'}>
      <span aria-hidden="true">
        {length} / {limit}
      </span>
      <span className="sr-only">
        {texts.atMost} {limit}
      </span>
    </span>
  )
}
