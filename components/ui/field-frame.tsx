'use client'

import type { ReactNode } from 'react'
import { useForm, useSentBack } from './form-context'
import { Icon } from './icon'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Marked in the label; fields without it have to be filled in. */
  optional?: boolean | undefined
}

type FrameProps = FieldProps & {
  id: string
  children: ReactNode
  foot?: ReactNode
  /** How a stored value is read aloud, such as the words of a choice. */
  words?: (value: string) => string
}

/** Label, control, hint, error and the other person's version, tied together for screen readers. */
export function FieldFrame({ id, name, label, hint, optional, children, foot, words }: FrameProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} {optional ? <Optional /> : null}
      </label>
      {children}
      <FieldNotes id={id} name={name} hint={hint} foot={foot} words={words} />
    </div>
  )
}

export function Optional() {
  const { texts, filter } = useForm()
  return filter ? null : <small>({texts.optional})</small>
}

type NotesProps = Pick<FrameProps, 'id' | 'name' | 'hint' | 'foot' | 'words'>

/** What stands below a control. */
export function FieldNotes({ id, name, hint, foot, words }: NotesProps) {
  const { error } = useSentBack(name)
  return (
    <>
      {error ? (
        <p id={`${id}-error`} className="error">
          <Icon name="circle-exclamation-point" small />
          <span>{error}</span>
        </p>
      ) : null}
      {hint || foot ? (
        <div className="field-foot hint">
          {hint ? <p id={`${id}-hint`}>{hint}</p> : <span />}
          {foot}
        </div>
      ) : null}
      <OtherVersion id={id} name={name} words={words} />
    </>
  )
}

/** Ids of the sentences that belong to a control, whether it is wrong, whether it must be filled in. */
export function useDescription(id: string, { name, hint, optional }: Described) {
  const { filter } = useForm()
  const { error, theirs } = useSentBack(name)
  const ids = [
    error && `${id}-error`,
    hint && `${id}-hint`,
    theirs !== undefined && `${id}-theirs`,
  ].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
    'data-invalid': error ? true : undefined,
    'aria-required': optional || filter ? undefined : true,
  }
}

type Described = Pick<FieldProps, 'name' | 'hint' | 'optional'>

function OtherVersion({ id, name, words }: Pick<FrameProps, 'id' | 'name' | 'words'>) {
  const { texts } = useForm()
  const { theirs, by } = useSentBack(name)
  if (theirs === undefined) return null
  const said = (words ? words(theirs) : theirs) || texts.empty
  return (
    <div id={`${id}-theirs`} className="other-version">
      <p>
        {by ?? texts.theirs}: <q>{said}</q>
      </p>
      <button
        type="button"
        className="button button-small needs-script"
        onClick={(event) => fillIn(event.currentTarget.form, name, theirs)}
      >
        {texts.takeTheirs}
      </button>
    </div>
  )
}

function fillIn(form: HTMLFormElement | null, name: string, value: string) {
  const control = form?.elements.namedItem(name)
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = value === control.value
    return control.focus()
  }
  if (control && 'value' in control) control.value = value
  if (control instanceof HTMLElement) control.focus()
}
