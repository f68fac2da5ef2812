import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'

export type DeadlineTone = 'calm' | 'soon' | 'late' | 'kept' | 'paused'

const icons: Record<DeadlineTone, IconName> = {
  calm: 'clock',
  soon: 'triangle-exclamation-point',
  late: 'x',
  kept: 'check',
  paused: 'pause',
}

/** How long there is still time, in words: “noch 3 h”, “seit 5 h”; never by colour alone. */
export function Deadline({ tone, children }: { tone: DeadlineTone; children: ReactNode }) {
  return (
    <span className={`deadline deadline-${tone}`}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  )
}
