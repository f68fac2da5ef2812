'use client'

import type { FormConflict } from '@/lib/form-state'
import { useForm } from './form-context'
import { Icon } from './icon'

type Props = { locale: string; timeZone: string | undefined }

/** What came of sending the form: stays until the next try, never a passing message. */
export function FormAnswer(props: Props) {
  const { state } = useForm()
  if (!state.sentence) return null
  if (state.status === 'done') return <Done sentence={state.sentence} />
  return (
    <div role="alert" tabIndex={-1} data-answer className="finding finding-bad">
      <Icon name={state.conflict ? 'triangle-exclamation-point' : 'circle-exclamation-point'} />
      <div>
        <p className="font-semibold">{state.sentence}</p>
        {state.conflict ? <WhoAndWhen conflict={state.conflict} {...props} /> : null}
      </div>
    </div>
  )
}

function Done({ sentence }: { sentence: string }) {
  return (
    <div role="status" className="finding finding-ok">
      <Icon name="check" />
      <p>{sentence}</p>
    </div>
  )
}

function WhoAndWhen({ conflict, locale, timeZone }: Props & { conflict: FormConflict }) {
  const { texts } = useForm()
  const at = conflict.at && timeOf(conflict.at, locale, timeZone)
  return (
    <>
      <p className="meta">{[conflict.by, at].filter(Boolean).join(', ')}</p>
      {conflict.fields.length > 0 ? <p className="meta">{texts.bothVersions}</p> : null}
    </>
  )
}

function timeOf(instant: string, locale: string, timeZone: string | undefined) {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant))
}
