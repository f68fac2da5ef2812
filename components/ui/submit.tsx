import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Verdict } from '@/lib/verdict'
import { SubmitClient, type SubmitLook } from './submit-client'

type Props = SubmitLook & {
  children: ReactNode
  /** The rule the command enforces; a no is shown with its reason instead of a dead button. */
  blocked?: Verdict | undefined
}

/** Sends the form around it. */
export function Submit({ blocked, ...props }: Props) {
  const t = useTranslations()
  const reason = blocked && !blocked.ok ? t(blocked.reason, blocked.values) : undefined
  return <SubmitClient {...props} reason={reason} />
}
