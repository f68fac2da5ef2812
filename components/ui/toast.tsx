'use client'

import { useEffect, useRef, useState } from 'react'
import { IconButton } from './button'

const channel = 'einklang:toast'
const shownFor = 12_000

/** Says something whose effect is not visible on the page. Errors belong to where they arose, not here. */
export function showToast(sentence: string) {
  window.dispatchEvent(new CustomEvent(channel, { detail: sentence }))
}

type Props = { label: string; closeLabel: string }

/** The one polite region of a page. A message stays 12 s, longer under the pointer or focus; F6 leads to it. */
export function ToastRegion({ label, closeLabel }: Props) {
  const region = useRef<HTMLElement>(null)
  const [sentence, setSentence] = useState('')
  const [held, setHeld] = useState(false)

  useEffect(() => listen(setSentence, () => region.current?.querySelector('button')?.focus()), [])
  useEffect(() => {
    if (!sentence || held) return
    const timer = setTimeout(() => setSentence(''), shownFor)
    return () => clearTimeout(timer)
  }, [sentence, held])

  return (
    <section
      ref={region}
      className="toasts"
      aria-label={label}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status">{sentence ? <p className="toast-text">{sentence}</p> : null}</div>
      {sentence ? (
        <IconButton
          icon="x"
          label={closeLabel}
          variant="quiet"
          small
          onClick={() => setSentence('')}
        />
      ) : null}
    </section>
  )
}

function listen(show: (sentence: string) => void, focus: () => void) {
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener(
    channel,
    (event) => {
      if (event instanceof CustomEvent) show(String(event.detail))
    },
    { signal },
  )
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') focus()
    },
    { signal },
  )
  return () => stop.abort()
}
