'use client'

import { useId } from 'react'
import { FieldFrame, type FieldProps, useDescription } from './field-frame'

type Props = FieldProps & {
  /** File endings or types, as in HTML: ".csv,text/csv". */
  accept?: string
  multiple?: boolean
}

/** Browsers do not let a file be filled in again: after an error it has to be chosen once more. */
export function FileField({ accept, multiple, ...props }: Props) {
  const id = useId()
  const description = useDescription(id, { ...props, optional: true })
  return (
    <FieldFrame {...props} id={id}>
      <input
        {...description}
        id={id}
        type="file"
        name={props.name}
        accept={accept}
        multiple={multiple}
        className="input"
      />
    </FieldFrame>
  )
}
