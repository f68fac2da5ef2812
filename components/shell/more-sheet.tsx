'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** Opens without JavaScript too; closes by Escape and when another page has come. */
export function MoreSheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details
      key={usePathname()}
      className="bottom-more"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.currentTarget.open = false
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary className="bottom-link">
        <Icon name="menu" />
        {label}
      </summary>
      <div className="bottom-sheet">{children}</div>
    </details>
  )
}
