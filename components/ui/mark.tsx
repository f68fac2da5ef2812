import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type Side, sideClass } from './side'

type Props = { side: Side; large?: boolean }

/** ● ■ ◆ of equal area: said where a side is named, never for decoration. A name stands beside it. */
export function Mark({ side, large }: Props) {
  return (
    <svg
      viewBox="0 0 15 15"
      className={classNames('mark', sideClass('mark', side), large && 'mark-large')}
      aria-hidden="true"
    >
      {shapes[side]}
    </svg>
  )
}

const shapes: Record<Side, ReactNode> = {
  MARKETING: <circle cx="7.5" cy="7.5" r="5.64" fill="currentColor" />,
  SALES: <rect x="2.5" y="2.5" width="10" height="10" fill="currentColor" />,
  JOINT: <path d="M7.5.43 14.57 7.5 7.5 14.57.43 7.5Z" fill="currentColor" />,
  NONE: (
    <rect
      x="2.5"
      y="2.5"
      width="10"
      height="10"
      rx="3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
}

/** Mark and name of a side; the name comes from the organisation. */
export function SideName({ side, children }: { side: Side; children: ReactNode }) {
  return (
    <span className="side-name">
      <Mark side={side} />
      {children}
    </span>
  )
}
