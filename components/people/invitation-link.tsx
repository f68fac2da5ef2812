'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useForm } from '@/components/ui/form-context'

type Props = { texts: { link: string; hint: string; copy: string; copied: string } }

/** The link of the invitation just made: shown once, kept nowhere. */
export function InvitationLink({ texts }: Props) {
  const { state } = useForm()
  const [copied, setCopied] = useState('')
  const link = linkIn(state.result)
  if (state.status !== 'done' || !link) return null
  const copy = () => navigator.clipboard.writeText(link).then(() => setCopied(link))
  return (
    <div role="status" className="finding finding-ok">
      <div>
        <p className="font-semibold">{texts.link}</p>
        <p>
          <output className="source select-all break-all">{link}</output>
        </p>
        <p className="meta">{texts.hint}</p>
        <div className="line needs-script">
          <Button small icon="copy" onClick={() => void copy()}>
            {copied === link ? texts.copied : texts.copy}
          </Button>
        </div>
      </div>
    </div>
  )
}

function linkIn(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('link' in result)) return null
  return typeof result.link === 'string' ? result.link : null
}
