'use client'

import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'

/** Says so while the caps lock is on and somebody types into a password field of the form around it. */
export function CapsLockHint({ text }: { text: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [on, setOn] = useState(false)

  useEffect(() => {
    const form = place.current?.closest('form')
    const look = (event: KeyboardEvent) => {
      const { target } = event
      const inPassword =
        target instanceof HTMLInputElement && target.autocomplete.endsWith('-password')
      setOn(inPassword && event.getModifierState('CapsLock'))
    }
    form?.addEventListener('keydown', look)
    form?.addEventListener('keyup', look)
    return () => {
      form?.removeEventListener('keydown', look)
      form?.removeEventListener('keyup', look)
    }
  }, [])

  return (
    <p ref={place} role="status" className={on ? 'hint flex items-center gap-2' : 'sr-only'}>
      {on ? <Icon name="circle-exclamation-point" small /> : null}
      {on ? text : ''}
    </p>
  )
}
