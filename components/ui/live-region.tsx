'use client'

import { useEffect, useState } from 'react'

const channel = 'einklang:announce'

/** Tells screen readers what an act on the page did: “Lead Huber GmbH: von MQL nach SQL, Position 2 von 9”. */
export function announce(sentence: string) {
  window.dispatchEvent(new CustomEvent(channel, { detail: sentence }))
}

/** Invisible; once on a page whose content changes without a form. */
export function LiveRegion() {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) setSentence(String(event.detail))
    }
    window.addEventListener(channel, hear)
    return () => window.removeEventListener(channel, hear)
  }, [])
  return (
    <p role="status" className="sr-only">
      {sentence}
    </p>
  )
}
