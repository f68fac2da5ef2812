'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page again every so many milliseconds while it is shown. */
export function AutoRefresh({ milliseconds }: { milliseconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [router, milliseconds])
  return null
}
