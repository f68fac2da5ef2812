'use client'

import { useId } from 'react'
import { FieldFrame, type FieldProps, useDescription } from './field-frame'
import { useSentBack } from './form-context'
import { Icon } from './icon'

export type Choice = { value: string; label: string; group?: string | undefined }

type Props = FieldProps & {
  choices: Choice[]
  defaultValue?: string | undefined
  /** First entry that stands for “nothing chosen yet”. */
  placeholder?: string | undefined
  /** Sends the form as soon as another entry is chosen; only for filters. */
  sendOnChange?: boolean | undefined
}

/** The browser's own list: known keys, works on phones and without JavaScript. */
export function Select({ choices, defaultValue, placeholder, sendOnChange, ...props }: Props) {
  const id = useId()
  const { typed } = useSentBack(props.name)
  const description = useDescription(id, props)
  const start = typed ?? defaultValue ?? ''
  return (
    <FieldFrame {...props} id={id} words={(value) => labelOf(choices, value)}>
      <div className="select-box">
        {/* The key makes React choose afresh: a form that was sent resets lists to their first entry. */}
        <select
          key={start}
          {...description}
          id={id}
          name={props.name}
          className="input"
          defaultValue={start}
          onChange={(event) => sendOnChange && event.currentTarget.form?.requestSubmit()}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          <Options choices={choices} />
        </select>
        <Icon name="chevron-down" small />
      </div>
    </FieldFrame>
  )
}

function Options({ choices }: { choices: Choice[] }) {
  const groups = [...new Set(choices.map(({ group }) => group))]
  return groups.map((group) => {
    const inGroup = choices.filter((choice) => choice.group === group)
    if (!group) return <Entries key="" choices={inGroup} />
    return (
      <optgroup key={group} label={group}>
        <Entries choices={inGroup} />
      </optgroup>
    )
  })
}

function Entries({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

function labelOf(choices: Choice[], value: string) {
  return choices.find((choice) => choice.value === value)?.label ?? value
}
