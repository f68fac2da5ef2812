'use client'

import { useEffect, useRef } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { fill } from './fill'
import type { BoardCard, BoardEnd, BoardReason, BoardTexts } from './types'

type Props = {
  ending: { card: BoardCard; end: BoardEnd } | null
  reasons: BoardReason[]
  texts: BoardTexts
  onClose: () => void
  onEnd: (card: BoardCard, end: BoardEnd, fields: Record<string, string>) => void
}

/** Asks why a lead leaves the funnel; no way out of it goes without a reason. */
export function EndDialog({ ending, reasons, texts, onClose, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (ending) dialog.current?.showModal()
  }, [ending])
  if (!ending) return null
  const { card, end } = ending

  function send(data: FormData) {
    dialog.current?.close()
    onEnd(card, end, { reasonId: String(data.get('reasonId')), note: String(data.get('note')) })
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="end-title" onClose={onClose}>
      <div className="dialog-head">
        <h2 className="heading" id="end-title">
          {fill(texts.dialog, { lead: card.name, exit: end.name })}
        </h2>
        <IconButton
          icon="x"
          label={texts.close}
          variant="quiet"
          small
          onClick={() => dialog.current?.close()}
        />
      </div>
      <form className="form" action={send}>
        <fieldset className="field">
          <legend className="field-label pb-1">{texts.reason}</legend>
          <div className="choices">
            {reasons
              .filter(({ exit }) => exit === end.key)
              .map(({ id, name }) => (
                <label key={id} className="check">
                  <input type="radio" name="reasonId" value={id} required />
                  <span>{name}</span>
                </label>
              ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">
            {texts.note} <small>({texts.optional})</small>
          </span>
          <textarea name="note" className="input" rows={2} maxLength={1000} />
        </label>
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {texts.submit}
          </Button>
          <Button variant="quiet" onClick={() => dialog.current?.close()}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
