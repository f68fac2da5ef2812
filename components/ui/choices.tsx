'use client'

import { type ReactNode, useId } from 'react'
import { FieldNotes, type FieldProps, Optional, useDescription } from './field-frame'
import { useForm, useSentBack } from './form-context'

type CheckboxProps = Omit<FieldProps, 'optional'> & {
  defaultChecked?: boolean | undefined
  /** What is sent when it is ticked. */
  value?: string
}

/** One yes or no. Unticked it sends nothing. */
export function Checkbox({ name, label, hint, defaultChecked, value = 'on' }: CheckboxProps) {
  const { texts } = useForm()
  const id = useId()
  const { typed } = useSentBack(name)
  const description = useDescription(id, { name, hint, optional: true })
  return (
    <div className="field">
      <label className="check" htmlFor={id}>
        <input
          {...description}
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={typed === undefined ? defaultChecked : typed === value}
        />
        <span>{label}</span>
      </label>
      <FieldNotes
        id={id}
        name={name}
        hint={hint}
        words={(stored) => (stored === value ? texts.yes : texts.no)}
      />
    </div>
  )
}

export type RadioChoice = { value: string; label: ReactNode; hint?: ReactNode }

type RadioProps = FieldProps & { choices: RadioChoice[]; defaultValue?: string | undefined }

/** One of a few, all visible. */
export function RadioGroup({ choices, defaultValue, ...props }: RadioProps) {
  const { name, label, hint, optional } = props
  const id = useId()
  const { typed } = useSentBack(name)
  const { 'data-invalid': invalid, 'aria-describedby': description } = useDescription(id, {
    name,
    hint,
    optional: true,
  })
  const chosen = typed ?? defaultValue
  return (
    <fieldset className="field" aria-describedby={description}>
      <legend className="field-label pb-1">
        {label} {optional ? <Optional /> : null}
      </legend>
      <div className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="check">
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              data-invalid={index === 0 ? invalid : undefined}
            />
            <span>
              {choice.label}
              {choice.hint ? <small>{choice.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} name={name} hint={hint} />
    </fieldset>
  )
}
