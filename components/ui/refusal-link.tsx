'use client'

import Link from 'next/link'
import { useForm } from './form-context'

/** Leads to the thing a refusal speaks of, such as the company that has the name already. */
export function RefusalLink() {
  const { state } = useForm()
  if (!state.link) return null
  return (
    <p>
      <Link href={state.link.href} prefetch={false}>
        {state.link.label}
      </Link>
    </p>
  )
}
